/**
 * Rates that open their rows, files in eight parts, what the office says of a year, closing and handing over. Runs again
 * on the same server: a word that is there is corrected, a file that is closed stays so.
 */
import { accounts } from '../support/accounts'
import {
  colleague,
  expect,
  expectAccessible,
  modal,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { personOf } from '../support/jointly'

test('A7: each rate says of how many, opens its deputies, and each deputy their rows', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow()
  await signIn(page, accounts.township)
  await page.goto('/duty-rates')
  await expect(page.getByRole('heading', { name: '履职比率', level: 1 })).toBeVisible()
  await expect(page.getByText(/^\d+／\d+$/).first()).toBeVisible()
  await settle(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: /参会率.*看由哪些代表构成/ }).click()
  await expect(page).toHaveURL(/rate=attendance/)
  await page.goto('/duty-rates')
  await page.getByRole('link', { name: /建议率.*看由哪些代表构成/ }).click()
  const row = page
    .getByRole('row')
    .filter({ hasText: /领衔[1-9]\d*件/ })
    .first()
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { name: /年的会议和建议$/, level: 1 })).toBeVisible()
  await expect(page.getByRole('cell', { name: '领衔', exact: true }).first()).toBeVisible()
  await settle(page)
  await expectAccessible(page)

  // The county sees every congress, and opens one of them.
  const county = await colleague(browser, accounts.county, baseURL)
  await county.page.goto('/duty-rates')
  await expect(county.page.getByRole('row').nth(3)).toBeVisible()
  await county.page
    .getByRole('link', { name: /城关镇.*发言率.*看由哪些代表构成/ })
    .first()
    .click()
  await expect(county.page.getByRole('link', { name: '各级人大' })).toBeVisible()
  await settle(county.page)
  await expectAccessible(county.page)
  await county.leave()
})

test('A8: a file has eight parts, the office says something of a year, and the deputy reads it', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  test.slow()
  const said = `全年履职尽责，联系群众经常，评价为优秀（${unique()}）。`
  const { name } = await personOf(request, accounts.deputy)
  await signIn(page, accounts.township)
  await page.goto('/duty-files')
  await expect(page.getByRole('heading', { name: '履职档案', level: 1 })).toBeVisible()
  await settle(page)
  await expectAccessible(page)
  const deputy = await colleague(browser, accounts.deputy, baseURL)
  await deputy.page.goto('/duty-files')
  await deputy.page.getByRole('row').filter({ hasText: '城关镇' }).getByRole('link').first().click()
  await expect(deputy.page.getByRole('heading', { name: `${name}的履职档案` })).toBeVisible()
  for (const part of ['一、基本情况', '四、学习培训', '八、表彰奖励', '年终评价'])
    await expect(deputy.page.getByRole('heading', { name: new RegExp(part) })).toBeVisible()
  await expect(deputy.page.getByRole('button', { name: /评价$/ })).toHaveCount(0)
  // What the deputy holds, promised and whom they keep in touch with is in it, too.
  await expect(deputy.page.getByText(/年履职承诺（\d+项）/).first()).toBeVisible()
  const taking = deputy.page.waitForEvent('download')
  await deputy.page.getByRole('button', { name: '全部档案数据' }).click()
  expect((await taking).suggestedFilename()).toBe(`${name}履职档案.json`)
  await expectAccessible(deputy.page)

  await page.goto(new URL(deputy.page.url()).pathname)
  const year = String(new Date().getFullYear() - 1)
  const last = page
    .getByRole('region', { name: '年终评价' })
    .getByRole('listitem')
    .filter({ has: page.getByText(`${year}年`, { exact: true }) })
  const button = last.getByRole('button', { name: /填写评价|修改评价/ })
  await button.click()
  // What is missing is said beside its field.
  await modal(page).getByLabel('评价', { exact: true }).fill('')
  await modal(page)
    .getByRole('button', { name: /填写评价|修改评价/ })
    .click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('评价', { exact: true }).fill(said)
  await modal(page).getByLabel('由谁决定').fill('镇人大主席团会议')
  await expectAccessible(page)
  await modal(page)
    .getByRole('button', { name: /填写评价|修改评价/ })
    .click()
  await expect(page.getByText(said)).toBeVisible()
  // In office it is not closed; the button says why.
  await expect(page.getByRole('button', { name: '封存', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('button', { name: '公文' }).click()
  const arriving = page.waitForEvent('download')
  await page
    .getByRole('button', { name: /履职档案，DOCX/ })
    .first()
    .click()
  expect((await arriving).suggestedFilename()).toMatch(/\.docx$/)
  await deputy.page.reload()
  await expect(deputy.page.getByText(said)).toBeVisible()
  await deputy.leave()
})

test('A8: a closed file stays as it is and is handed over to the archives', async ({ page }) => {
  test.slow()
  await signIn(page, accounts.township)
  await page.goto('/duty-files')
  // A whole term is refused while its deputies are in office; those already closed are not named again.
  await page.getByRole('button', { name: '整届封存' }).click()
  await expect(modal(page).getByText(/留下摘要/)).toBeVisible()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '取消' }).click()

  await page.goto('/duty-files?state=closed')
  await settle(page)
  const closed = page.getByRole('row').filter({ hasText: '已封存' })
  if ((await closed.count()) > 0) {
    await closed.first().getByRole('link').first().click()
    await expect(page.getByText(/文件摘要（SHA-256）/)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: '移交', exact: true }).click()
    await modal(page).getByLabel('移交给谁').fill('县档案馆')
    await expectAccessible(page)
    await modal(page).getByRole('button', { name: '移交', exact: true }).click()
    await expect(page.getByText('已移交', { exact: true }).first()).toBeVisible()
  }
  await page.goto('/duty-files?state=handed_over')
  await page
    .getByRole('row')
    .filter({ hasText: '已移交' })
    .first()
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByText(/移交县档案馆/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '移交', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})
