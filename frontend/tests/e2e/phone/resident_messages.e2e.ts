/** A deputy consents to be found, answers a letter without network, makes a suggestion of another. */
import type { APIRequestContext, Browser } from '@playwright/test'
import { accounts } from '../support/accounts'
import { personOf } from '../support/jointly'
import {
  expect,
  expectAccessible,
  openToDo,
  signIn,
  someoneOnPhone,
  standOnItsOwn,
  test,
} from '../support/phone'
import { fill, follow, reachable, resident, send, sent } from '../support/resident'
import { staff } from '../support/staff'

/** A letter to the deputy that the office has passed on; its code. */
async function letter(
  browser: Browser,
  request: APIRequestContext,
  baseURL: string | undefined,
  title: string,
) {
  const { link, county } = await reachable(request, accounts.deputy)
  const content = `${title}：晚上没有路灯，老人孩子出门不方便，希望装上路灯。`
  const writer = await resident(browser, baseURL, true)
  await writer.page.goto(`${link}/message`)
  await fill(writer.page, { title, content, village: '三村' })
  const code = await send(writer.page)
  await writer.leave()
  const id = await sent(request, title)
  const clerk = await staff(request, accounts.township)
  await clerk.actOn(`resident-messages/${id}`, 'acceptances', { title, content })
  return { id, code, county, content }
}

test('A4: a deputy gives consent, shows the code, and changes the times', async ({
  page,
  request,
}) => {
  const { id } = await personOf(request, accounts.deputy)
  const times = `每月${Date.now() % 28}日上午`
  await signIn(page, accounts.deputy)
  await page.goto('/m/me')
  await page.getByRole('link', { name: '我的联系卡' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: /填写联系卡|重新公开|修改/ }).click()
  await page.getByLabel('联系时间').fill(times)
  await expectAccessible(page)
  await page.getByRole('button', { name: /我同意公开|保存/ }).click()
  await expect(page.getByText('正在公开')).toBeVisible()
  await expect(page.getByText(times)).toBeVisible()
  await expect(page.getByRole('img', { name: '我的联系卡二维码' })).toBeVisible()
  await expectAccessible(page)
  const found = await page.request.get(
    (await page.getByRole('link', { name: '看看公开的页面' }).getAttribute('href')) ?? '',
  )
  expect(found.status()).toBe(200)
  expect(found.url()).toContain(id)
  expect(await found.text()).toContain(times)
})

test('a letter is answered without network, and read by its code', async ({
  page,
  context,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const title = `三组路灯${Date.now() % 10_000_000}`
  const { code, county, content } = await letter(browser, request, baseURL, title)
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await openToDo(page, title)
  await expect(page.getByText(content)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '回复' }).click()
  await expect(page.getByLabel('答复内容')).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: '发给来信人' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('答复内容').fill('已经向镇政府反映，下月安装路灯。')
  await page.getByRole('button', { name: '发给来信人' }).click()
  await expect(page).toHaveURL(/outbox/)
  await expect(page.getByText('等待发送 · 来信答复')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

  await page.goto('/m/resident-messages?view=answered')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('已经向镇政府反映，下月安装路灯。')).toBeVisible()
  await expectAccessible(page)
  const writer = await resident(browser, baseURL, false)
  await follow(writer.page, county, code)
  await expect(writer.page.getByText('已经向镇政府反映，下月安装路灯。')).toBeVisible()
  await writer.leave()
})

test('a letter becomes a draft suggestion; another is handed to the office, which answers', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const mark = Date.now() % 10_000_000
  const first = await letter(browser, request, baseURL, `关于安装五组路灯${mark}的来信`)
  await signIn(page, accounts.deputy)
  await page.goto('/m/suggestions')
  await page.getByRole('link', { name: '群众来信', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: `五组路灯${mark}` }).click()
  await page.getByRole('button', { name: '转为建议草稿' }).click()
  await page.getByLabel('建议标题').fill('短')
  await page.getByRole('button', { name: '转为建议草稿' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('建议标题').fill(`关于安装五组路灯${mark}的建议`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '转为建议草稿' }).click()
  await expect(page).toHaveURL(/suggestions\/[0-9a-f-]{36}\/edit/)
  await expect(page.getByLabel('建议标题')).toHaveValue(`关于安装五组路灯${mark}的建议`)
  await page.goto(`/m/resident-messages/${first.id}`)
  await page.getByRole('link', { name: '查看建议' }).click()
  await expect(page.getByRole('link', { name: /由群众来信/ })).toBeVisible()

  const second = await letter(browser, request, baseURL, `修补六组水渠${mark}`)
  await openToDo(page, `修补六组水渠${mark}`)
  await page.getByRole('button', { name: '转给人大办' }).click()
  await page.getByLabel('希望怎样办').fill('请水利站实地看看，能不能列入今年的维修。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '转给人大办' }).click()
  await expect(page.getByText('已转人大办')).toBeVisible()

  const office = await someoneOnPhone(browser, accounts.township, baseURL)
  await office.page.goto('/m/resident-messages')
  await expectAccessible(office.page)
  await office.page.getByRole('link', { name: `修补六组水渠${mark}` }).click()
  await expect(office.page.getByText('请水利站实地看看').first()).toBeVisible()
  await office.page.getByRole('button', { name: '回复' }).click()
  await office.page.getByLabel('答复内容').fill('水利站已经列入年底的维修。')
  await office.page.getByRole('button', { name: '发给来信人' }).click()
  await expect(office.page.getByText('水利站已经列入年底的维修。')).toBeVisible()
  await office.leave()
  const writer = await resident(browser, baseURL, false)
  await follow(writer.page, second.county, second.code)
  await expect(writer.page.getByText('水利站已经列入年底的维修。')).toBeVisible()
  await writer.leave()
})
