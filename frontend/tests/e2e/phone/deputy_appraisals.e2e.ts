/** A deputy rates the others in secret, without network, and reads what came of it for themself. */
import { accounts } from '../support/accounts'
import { type Appraisal, decided, papers, prepared } from '../support/appraisals'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'

test('12/36: rated without network, sent once, never shown; the own result explains itself', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const { id, year, people, clerk } = await prepared(request, 2010, 3)
  const [first, second, third] = people
  await clerk.actOn(`deputy-appraisals/${id}`, 'openings', {})
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto('/m/duty-records')
  await page.getByRole('link', { name: '五好代表评议' }).click()
  await expect(page.getByText(/请在.+前评议/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: `${year}年度五好代表评议` }).click()
  await expect(page.getByText('依法履职好')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '无记名评议' }).click()
  // Nobody rates themself.
  const card = (name: string) => page.getByRole('group', { name, exact: true })
  await expect(card(second!.name)).toBeVisible()
  await expect(card(first!.name)).toHaveCount(0)
  await expectAccessible(page)

  await context.setOffline(true)
  await card(second!.name).getByRole('button', { name: '都好', exact: true }).click()
  await page.getByRole('button', { name: '提交评议（已评1/2人）' }).click()
  await expect(page.getByText(`还有1名代表没有评：${third!.name}`)).toBeVisible()
  await card(third!.name).getByRole('button', { name: '依法履职好' }).click()
  await expect(card(third!.name).getByText('1/5项好')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交评议（已评2/2人）' }).click()
  await expect(page.getByText('等待发送 · 五好代表评议')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  const channels = async () => {
    const { raters } = await clerk.get<Appraisal>(`/deputy-appraisals/${id}`)
    return raters.filter((it) => it.channel === 'phone').map((it) => it.deputy_id)
  }
  expect(await channels()).toEqual([first!.id])

  // Once, and the page says so.
  await page.goto(`/m/deputy-appraisals/${id}/rate`)
  await expect(page.getByText(/^您已经评议。/)).toBeVisible()
  await expect(page.getByRole('button', { name: '无记名评议' })).toHaveCount(0)
  await expectAccessible(page)

  // The others rate on paper; the presidium decides.
  await papers(clerk, id, (name) => name === first!.name)
  await decided(clerk, id)
  await page.goto(`/m/deputy-appraisals/${id}`)
  await expect(page.getByRole('heading', { name: '我的结果' })).toBeVisible()
  await expect(page.getByText('每一项都有80%以上的人认可', { exact: false })).toBeVisible()
  await expect(page.getByText('受到表彰')).toBeVisible()
  await expect(page.getByText(second!.name)).toHaveCount(0)
  await expectAccessible(page)
  await page.goto('/m/awards')
  await expect(page.getByText(`${year}年度五好代表`).first()).toBeVisible()
  await expectAccessible(page)

  // Very large text on a small phone.
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['deputy-appraisals', `deputy-appraisals/${id}`, 'awards']) {
    await page.goto(`/m/${path}`)
    await page.evaluate(() => {
      document.documentElement.dataset.textSize = 'xlarge'
    })
    await expectAccessible(page)
  }
})
