/** A deputy rates a livelihood project and speaks without network, and sees what became of it. */
import { accounts } from '../support/accounts'
import { askingRound, examined, takenIdea, unique } from '../support/choice'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { staff } from '../support/staff'

test('a rating and a remark given without network arrive once', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000)
  const clerk = await staff(request, accounts.township)
  const round = await askingRound(clerk)
  const title = `便民桥${unique()}`
  const id = await examined(clerk, round, title, [await takenIdea(request, round, title)])
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  // The list shows the newest year, which may be that of a test beside this one.
  await page.goto(`/m/projects/${id}`)
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: '评议' }).click()
  await page.getByRole('button', { name: '提交评议' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByRole('button', { name: '非常需要' }).click()
  await page.getByRole('button', { name: '非常可行' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交评议' }).click()
  await expect(page.getByText('等待发送 · 民生实事项目评议')).toBeVisible()
  await page.goto(`/m/projects/${id}/speak`)
  await page.getByRole('button', { name: '反对或者保留' }).click()
  await page.getByLabel('您的意见').fill('桥址要避开泄洪通道。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交意见' }).click()
  await expect(page.getByText('等待发送 · 对民生实事项目的意见')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  const seen = await clerk.get<{ appraisals: object[]; remarks: object[] }>(`/projects/${id}`)
  expect(seen.appraisals).toHaveLength(1)
  expect(seen.remarks).toHaveLength(1)
  await page.goto(`/m/projects/${id}`)
  await expect(page.getByText('桥址要避开泄洪通道。')).toBeVisible()
  await expect(page.getByText('非常需要 · 非常可行')).toBeVisible()
  await expectAccessible(page)
})
