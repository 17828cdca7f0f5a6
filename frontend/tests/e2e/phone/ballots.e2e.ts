/** Voting in secret on the phone: the code of a teller, no network, twice, the receipt. */
import { accounts } from '../support/accounts'
import { openHall, sealedBallot } from '../support/hall'
import {
  expect,
  expectAccessible,
  signIn,
  someoneOnPhone,
  standOnItsOwn,
  test,
} from '../support/phone'
import { staff } from '../support/staff'

test('a secret vote counts once, and its receipt is among those published', async ({
  page,
  context,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(120_000)
  const hall = await openHall(request)
  const title = `关于财政预算的决议${Date.now() % 1_000_000}`
  const { id } = await sealedBallot(hall, title)
  const codes: { person_id: string; share_code: string }[] = []
  for (const username of [accounts.other_deputy, accounts.third_deputy]) {
    const desk = await staff(request, username)
    const { share_code } = await desk.give<{ share_code: string }>(`/ballots/${id}/codes`)
    codes.push({ person_id: (await hall.named(username)).id, share_code })
  }

  // A teller takes the third code: shown once.
  await signIn(page, accounts.deputy)
  await page.goto(`/m/meetings/${hall.id}`)
  await expect(page.getByText('请领取计票口令')).toBeVisible()
  await page.goto(`/m/ballots/${id}`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '领取我的计票口令' }).click()
  await page.getByRole('button', { name: '现在领取' }).click()
  await expect(page.getByText(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '我已抄好' }).click()
  await expect(page.getByText(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/)).toBeHidden()
  await hall.clerk.actOn(`ballots/${id}`, 'openings')

  // Without network nothing is sent and nothing waits.
  await standOnItsOwn(page)
  await page.goto(`/m/ballots/${id}`)
  await expect(page.getByRole('button', { name: '赞成', exact: true })).toBeEnabled()
  await context.setOffline(true)
  await expect(page.getByText(/现在没有网络，不能投票/)).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByRole('button', { name: '赞成', exact: true })).toBeDisabled()
  await context.setOffline(false)

  // The same deputy with a second phone, which does not know yet.
  const second = await someoneOnPhone(browser, accounts.deputy, baseURL)
  await second.page.goto(`/m/ballots/${id}`)
  await second.page.getByRole('button', { name: '反对', exact: true }).click()
  const news = `**/api/v1/ballots/${id}`
  await second.page.route(news, (route) => route.abort())
  await page.getByRole('button', { name: '赞成', exact: true }).click()
  await page.getByRole('button', { name: '确定，投“赞成”' }).click()
  await expect(page.getByText('您已投票')).toBeVisible()
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
  await expectAccessible(page)
  await second.page.getByRole('button', { name: '确定，投“反对”' }).click()
  await expect(second.page.getByText('您已经投过票')).toBeVisible()
  await second.page.unroute(news)
  await expect(second.page.getByText('您已投票')).toBeVisible()
  await second.leave()

  await hall.clerk.give(`/ballots/${id}/closings`)
  await page.reload()
  await expect(page.getByText(/公布了 1 个回执，您的回执在其中/)).toBeVisible()
  await expectAccessible(page)
  await hall.clerk.give(`/ballots/${id}/counts`, { codes })
  await hall.clerk.actOn(`ballots/${id}`, 'announcements')
  await page.reload()
  await expect(page.getByText('没有通过')).toBeVisible()
  await page.goto(`/m/meetings/${hall.id}`)
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('没有通过')
  await page.goto(`/m/ballots/${id}`)
  await expect(page.getByText('没有通过')).toBeVisible()

  // Also in very large letters.
  await page.evaluate(() => {
    document.documentElement.dataset.textSize = 'xlarge'
  })
  await expectAccessible(page)
})
