/** What one should know is told at the bell, read, marked; other systems are told by the administrator. */
import type { APIRequestContext } from '@playwright/test'
import { accounts } from '../support/accounts'
import {
  colleague,
  enter,
  expect,
  expectAccessible,
  modal,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { staff, submitted } from '../support/staff'

const content = '河道两岸垃圾较多，雨季来临前应当清理，并明确日常保洁的单位和责任人。'

/** A suggestion of the shown deputy, withdrawn again: the office should know. */
async function withdrawn(request: APIRequestContext, title: string) {
  const id = await submitted(request, title, content)
  const deputy = await staff(request, accounts.deputy)
  await deputy.act(id, 'withdrawals', { reason: '已经清理' })
  return id
}

test('a notice leads to its matter after signing in, and is read from then on', async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  const title = `关于清理河道垃圾${unique()}的建议`
  const id = await withdrawn(request, title)

  const clerk = await colleague(browser, accounts.township, baseURL)
  await clerk.page.goto('/inbox?state=notices&only=unread')
  const row = clerk.page.getByRole('listitem').filter({ hasText: title })
  await expect(row).toContainText('领衔代表已撤回建议，不再办理。理由：已经清理')
  await expect(row).toContainText('未读')
  await expectAccessible(clerk.page)
  await clerk.leave()

  // The link of a mail, opened by somebody who is not signed in.
  await page.goto(`/suggestions/${id}?from=mail`)
  await expect(page).toHaveURL(/sign-in\?next=/)
  await enter(page, accounts.township)
  await expect(page).toHaveURL(new RegExp(`/suggestions/${id}\\?from=mail$`))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)

  await page.goto('/inbox?state=notices')
  const mine = page.getByRole('listitem').filter({ hasText: title })
  await mine.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  // That it was read is on its way while the matter is shown already.
  await settle(page)
  await page.goto('/inbox?state=notices')
  await expect(mine.getByText('已读', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: '全部标为已读' }).click()
  await expect(page.getByText('已全部标为已读')).toBeVisible()
  await page.getByRole('link', { name: '未读', exact: true }).click()
  await expect(page.getByText('没有未读的通知').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '全部标为已读' })).toBeDisabled()
})

test('without a mail server the switch says why; quiet hours are kept all the same', async ({
  page,
}) => {
  await signIn(page, accounts.township_undertaker)
  await page.goto('/me/mail')
  await expect(page.getByText('本系统还没有接通邮件')).toBeVisible()
  await expect(page.getByRole('radio', { name: /每天一封/ })).toBeDisabled()
  await page.getByLabel('邮箱地址').fill('nobody')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('不是有效的邮箱地址').first()).toBeVisible()
  await page.getByLabel('邮箱地址').fill('unit@example.com')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('邮件提醒已保存')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('邮箱地址')).toHaveValue('unit@example.com')
})

test('the system administrator enters a webhook, sees its secret once and switches it off', async ({
  page,
}) => {
  const name = `督查平台${unique()}`
  await signIn(page, accounts.admin)
  await page.goto('/deliveries')
  await expect(page.getByText('没有送达不了的消息')).toBeVisible()
  await page.getByRole('link', { name: '推送地址' }).click()
  await page.getByRole('button', { name: '登记推送地址' }).click()
  await modal(page).getByLabel('名称').fill(name)
  await modal(page).getByLabel('网址').fill('https://user@example.com/')
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(modal(page).getByText('推送地址须为加密网址').first()).toBeVisible()
  await modal(page).getByLabel('网址').fill('http://127.0.0.1:9/hook')
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/^whsec_/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '我已保存' }).click()
  await expect(page.getByText(/^whsec_/)).toBeHidden()
  const row = page.getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText('建议的全部事件')
  await row.getByRole('button', { name: '停用' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await expect(row).toContainText('已停用')
})
