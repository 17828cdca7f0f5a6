/** A photograph of a telephone goes with an idea: up to 30 MB, without its place, and nothing typed is lost. */
import { stat } from 'node:fs/promises'
import { type APIRequestContext, type Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { askingRound } from '../support/choice'
import { expect, expectAccessible, signIn, test, unique } from '../support/desktop'
import { damaged, megabytes, photo, place } from '../support/photo'
import { answerOf, fill, reachable, resident, send, sent } from '../support/resident'
import { staff } from '../support/staff'

const most = 30 * megabytes

/** A county that asks for ideas. */
async function asking(request: APIRequestContext) {
  const { county } = await reachable(request, accounts.other_deputy)
  const round = await askingRound(await staff(request, accounts.township))
  return { form: `/p/${county}/ideas/new`, to: `round:${round.id}` }
}

const written = (title: string) => ({
  title,
  content: `${title}，雨天没法走，希望修一修。`,
  village: '三村',
  name: '李建国',
  phone: '13812345678',
})

/** Everything that was typed still stands in the form. */
async function expectKept(page: Page, to: string, title: string) {
  const { content, village, name, phone } = written(title)
  await expect(page.getByLabel('提给哪里')).toHaveValue(to)
  await expect(page.getByLabel('标题')).toHaveValue(title)
  await expect(page.getByLabel('内容', { exact: true })).toHaveValue(content)
  await expect(page.getByLabel(/^村、社区/)).toHaveValue(village)
  await expect(page.getByLabel(/^姓名/)).toHaveValue(name)
  await expect(page.getByLabel(/^电话/)).toHaveValue(phone)
}

/** What the office sees of it: how wide, and its bytes as they are kept. */
async function seen(page: Page, request: APIRequestContext, title: string) {
  const id = await sent(request, title)
  const file = page.waitForResponse(/\/attachments\/[^/]+\/content$/)
  await page.goto(`/resident-messages/${id}`)
  const bytes = await (await file).body()
  const picture = page.getByRole('img', { name: '群众随信提交的照片' })
  const width = () => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)
  await expect.poll(width).toBeGreaterThan(0)
  expect(bytes.includes('Exif')).toBe(false)
  expect(bytes.includes(place)).toBe(false)
  return { width: await width(), size: bytes.length }
}

test('without a script a photograph just below 30 MB is taken, one above is refused in words', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const { form, to } = await asking(request)
  const title = `修门前的路${unique()}`
  const large = await photo(browser, test.info().outputPath('大照片.jpg'), most + 1)
  const fits = await photo(browser, test.info().outputPath('照片.jpg'), most)
  expect((await stat(fits)).size).toBe(most)
  const { page: phone, leave } = await resident(browser, baseURL, false)
  await phone.goto(form)
  await phone.getByLabel('提给哪里').selectOption(to)
  await fill(phone, written(title))
  await phone.getByLabel(/^照片/).setInputFiles(large)
  await phone.locator('#answer').fill(await answerOf(phone))
  await phone.getByRole('button', { name: '提交' }).click()
  await expect(phone.getByRole('alert')).toContainText('照片太大，不能超过 30 兆')
  await expect(phone.getByText('请重新选择照片')).toBeVisible()
  await expectKept(phone, to, title)

  await phone.getByLabel(/^照片/).setInputFiles(fits)
  await send(phone)
  await leave()
  await signIn(page, accounts.township)
  const { width, size } = await seen(page, request, title)
  expect(width).toBe(3000)
  // Nothing but what is in the picture is kept.
  expect(size).toBeLessThan(most)
  await expectAccessible(page)
})

test('with a script a photograph is made smaller before it is sent, at once or above 30 MB', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const { form, to } = await asking(request)
  const large = await photo(browser, test.info().outputPath('大照片.jpg'), most + 1)
  const { page: phone, leave } = await resident(browser, baseURL, true)
  const title = `修村口的桥${unique()}`
  await phone.goto(form)
  await phone.getByLabel('提给哪里').selectOption(to)
  await fill(phone, written(title))
  // What nothing can make smaller is refused by the service.
  await phone
    .getByLabel(/^照片/)
    .setInputFiles(await damaged(large, test.info().outputPath('坏照片.jpg')))
  await phone.getByRole('button', { name: '提交' }).click()
  await expect(phone.getByRole('alert')).toContainText('照片太大，不能超过 30 兆')
  await expectKept(phone, to, title)
  await expectAccessible(phone)
  // Sent without waiting for anything.
  await phone.getByLabel(/^照片/).setInputFiles(large)
  await send(phone)
  await leave()
  await signIn(page, accounts.township)
  const { width, size } = await seen(page, request, title)
  expect(width).toBe(2400)
  expect(size).toBeLessThan(10 * megabytes)
})
