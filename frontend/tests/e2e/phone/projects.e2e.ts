/** A deputy gives an idea for livelihood projects without network, and sees what became of it. */
import { accounts } from '../support/accounts'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { staff } from '../support/staff'

test('an idea given without network is sent once and sorted', async ({
  page,
  context,
  request,
}) => {
  const title = `加固河堤${Date.now() % 1_000_000}`
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto('/m/projects')
  await expectAccessible(page)
  await context.setOffline(true)
  await page.goto('/m/project-ideas/new')
  await page.getByLabel('想办什么事').fill(title)
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('具体内容').fill('河堤年久失修，汛期危险，希望加固。')
  await expect(page.getByText(/已自动保存在手机里/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('想办什么事')).toHaveValue(title)
  await expectAccessible(page)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('村、社区').fill('三村')
  await page.getByRole('button', { name: '公共安全' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交，交给人大梳理' }).click()
  await expect(page).toHaveURL(/outbox/)
  await expect(page.getByText('等待发送 · 民生实事意见')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

  const clerk = await staff(request, accounts.township)
  const { items } = await clerk.get<{ items: { id: string; title: string }[] }>(
    '/project-ideas?limit=100',
  )
  const mine = items.filter((one) => one.title === title)
  expect(mine).toHaveLength(1)
  await clerk.actOn(`project-ideas/${mine[0]?.id ?? ''}`, 'exclusions', {
    reason: 'done_already',
    note: '县水利局已经列入今年的堤防加固工程。',
  })
  await page.goto('/m/projects')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('已经办成或正在办')).toBeVisible()
  await expect(page.getByText('县水利局已经列入今年的堤防加固工程。').first()).toBeVisible()
  await expectAccessible(page)
})
