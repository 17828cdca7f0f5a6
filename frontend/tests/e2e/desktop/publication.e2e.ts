import { accounts } from '../support/accounts'
import {
  choose,
  door,
  expect,
  expectAccessible,
  expectFits,
  modal,
  settle,
  signIn,
  test,
} from '../support/desktop'

test('an answered suggestion is made public, read without an account, and taken back', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, accounts.township)
  await door(page, '建议议案').click()
  await choose(page, '全部状态', '已办结')
  await choose(page, '全部层级', '乡镇人大')
  await expect(page).toHaveURL(/level=township/)
  // The rows of the list before stay until the new ones are there.
  await settle(page)
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('button', { name: '预览并公开' }).click()
  const title = (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? ''
  await expectAccessible(page)
  const dialog = modal(page)
  await dialog.getByLabel('建议内容').fill('群众多次反映，请联系13800000000，建议尽快解决。')
  await dialog.getByText(/^写明领衔代表/).click()
  await dialog.getByRole('button', { name: '公开', exact: true }).click()
  const link = page.getByRole('link', { name: '查看公开页面' })
  await expect(link).toBeVisible()
  const address = (await link.getAttribute('href')) ?? ''

  // Anybody, on a phone, without an account and without a script.
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  const visitor = await context.newPage()
  await visitor.goto(address)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(visitor.getByRole('main')).toContainText('办理结果')
  await visitor.getByRole('link', { name: '返回列表' }).click()
  await visitor.getByRole('searchbox').fill(title.slice(2, 8))
  await visitor.getByRole('button', { name: '查找' }).click()
  await expect(visitor.getByRole('link', { name: title })).toBeVisible()
  await context.close()

  const reading = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } })
  const reader = await reading.newPage()
  await reader.goto(address)
  await expectAccessible(reader)
  await expectFits(reader)
  await reading.close()

  await page.getByRole('button', { name: '撤下' }).click()
  await modal(page).getByLabel('撤下原因').fill('答复内容需要更正')
  await modal(page).getByRole('button', { name: '撤下' }).click()
  await expect(page.getByRole('button', { name: '预览并公开' })).toBeEnabled()
  const gone = await page.request.get(address)
  expect(gone.status()).toBe(404)
})
