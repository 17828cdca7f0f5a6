/** What goes wrong with phones: two of one deputy, a wrong clock, a full memory, a session that ended meanwhile. */
import type { APIRequestContext, Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { enter } from '../support/desktop'
import {
  expect,
  expectAccessible,
  signIn,
  someoneOnPhone,
  standOnItsOwn,
  test,
} from '../support/phone'
import { staff, today } from '../support/staff'
import { dayAt, endSession, memory, reopened, sessionOf, wrongClock } from '../support/trouble'
import { dayFromNow, unique } from '../support/works'

interface Entry {
  id: string
  excerpt: string
  met_on: string
  result: string | null
}

const sent = (page: Page) =>
  expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

const keep = (page: Page) => page.getByRole('button', { name: '记下来', exact: true }).click()

/** The entries of a deputy that say so. */
async function entriesOf(request: APIRequestContext, username: string, text: string) {
  const deputy = await staff(request, username)
  const { items } = await deputy.get<{ items: Entry[] }>('/diary-entries?limit=100')
  return items.filter((one) => one.excerpt.includes(text))
}

/** An entry that is written without network, and waits. */
async function note(page: Page, content: string) {
  await page.goto('/m/diary-entries/new')
  await page.getByLabel('遇到了什么事').fill(content)
  await keep(page)
  await expect(page.getByText('等待发送 · 民情日记')).toBeVisible()
}

/** The day as a page shows it. */
function inWords(day: string) {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

test('two phones of one deputy wrote without network: both send, and who was later is told of the other', async ({
  page,
  context,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(180_000)
  const username = accounts.other_deputy
  const mark = unique()
  const deputy = await staff(request, username)
  const { id } = await deputy.post<Entry>('/diary-entries', {
    level: 'township',
    met_on: today(),
    content: `水渠${mark}漏水，地里浇不上水，要找水利站看看。`,
    follow_up_on: dayFromNow(3),
  })
  const other = await someoneOnPhone(browser, username, baseURL)
  await signIn(page, username)
  const phones = [
    { page, context, result: '水利站已经补好。', entry: `一组井盖${mark}松动，孩子容易掉下去。` },
    { ...other, result: '村里先用土袋堵住了。', entry: `五组桥栏${mark}断了一根。` },
  ]
  for (const one of phones) {
    await standOnItsOwn(one.page)
    await one.page.goto(`/m/diary-entries/${id}/result`)
    await expect(one.page.getByLabel('结果怎么样')).toBeVisible()
    await one.context.setOffline(true)
  }
  for (const one of phones) {
    await one.page.getByLabel('结果怎么样').fill(one.result)
    await keep(one.page)
    await expect(one.page.getByText('等待发送 · 跟进结果')).toBeVisible()
    await note(one.page, one.entry)
  }

  await context.setOffline(false)
  await sent(page)
  // Of what the other phone wrote the entry arrives; the result was written on what is no more.
  await other.context.setOffline(false)
  await expect(other.page.getByText('被退回 · 跟进结果')).toBeVisible({ timeout: 40_000 })
  await expect(other.page.getByText('您看过以后，有人作了这些改动：')).toBeVisible()
  await expect(other.page.getByText('水利站已经补好。')).toBeVisible()
  await expect(other.page.getByText('等待发送 · 民情日记')).toHaveCount(0)
  await expectAccessible(other.page)
  for (const one of phones)
    expect(await entriesOf(request, username, one.entry.slice(0, 11))).toHaveLength(1)
  const now = () => deputy.get<Entry>(`/diary-entries/${id}`)
  expect(await now()).toMatchObject({ result: '水利站已经补好。' })

  // Nothing is dropped: the deputy reads both and says what holds.
  await other.page.getByRole('button', { name: '修改后再提交' }).click()
  await expect(other.page.getByLabel('结果怎么样')).toHaveValue('村里先用土袋堵住了。')
  await expect(other.page.getByText('水利站已经补好。')).toBeVisible()
  await other.page.getByLabel('结果怎么样').fill('村里先用土袋堵住，水利站后来补好。')
  await keep(other.page)
  await expect(other.page).toHaveURL(new RegExp(`diary-entries/${id}$`))
  expect(await now()).toMatchObject({ result: '村里先用土袋堵住，水利站后来补好。' })
  await other.page.goto('/m/outbox')
  await sent(other.page)
  await other.leave()
})

for (const hours of [1, -1]) {
  test(`a phone whose clock is ${hours} hour off signs in, writes and sends`, async ({
    page,
    context,
    request,
  }) => {
    test.setTimeout(120_000)
    // In the last hour of a day it would be a day ahead, which the next test is about: it is behind instead.
    const off = dayAt(hours) > today() ? -hours : hours
    const content = `二组水井${unique()}变浑，请水利站来看看。`
    await wrongClock(context, off)
    await signIn(page, accounts.third_deputy)
    await standOnItsOwn(page)
    await context.setOffline(true)
    await note(page, content)
    // When it was written is said by the phone.
    await expect(page.getByText(new RegExp(`${inWords(dayAt(off))} .*写好`))).toBeVisible()
    await page.reload()
    await expect(page.getByText('等待发送 · 民情日记')).toBeVisible()
    await context.setOffline(false)
    await sent(page)
    const [made, ...more] = await entriesOf(request, accounts.third_deputy, content.slice(0, 11))
    expect(more).toEqual([])
    expect(made).toMatchObject({ met_on: dayAt(off) })
    // The session goes on, and the day is shown as it was said.
    await page.goto(`/m/diary-entries/${made?.id ?? ''}`)
    await expect(page.getByText(content)).toBeVisible()
    await expect(page.getByText(inWords(dayAt(off))).first()).toBeVisible()
  })
}

test('a phone that is a day ahead is told so at the field, and what was written is sent', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000)
  const content = `四组涵洞${unique()}堵了，下雨淹路。`
  await wrongClock(context, 24)
  await signIn(page, accounts.third_deputy)
  await page.goto('/m/diary-entries/new')
  await page.getByLabel('遇到了什么事').fill(content)
  await keep(page)
  // The day folded away stands open with the reason beside it; no word is lost.
  await expect(page.getByText('不能晚于今天')).toBeVisible()
  await expect(page.getByLabel('遇到了什么事')).toHaveValue(content)
  await expectAccessible(page)
  await page.getByLabel('哪一天', { exact: true }).fill(today())
  await keep(page)
  await expect(page).toHaveURL(/diary-entries\/[0-9a-f-]{36}$/)
  const [made, ...more] = await entriesOf(request, accounts.third_deputy, content.slice(0, 11))
  expect(more).toEqual([])
  expect(made).toMatchObject({ met_on: today() })
})

test('with a full memory the form says so, keeps what was typed, and sends it later', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000)
  const content = `六组变压器${unique()}漏油，请供电所来看。`
  const room = await memory(context)
  await signIn(page, accounts.third_deputy)
  await standOnItsOwn(page)
  await page.goto('/m/diary-entries/new')
  const field = page.getByLabel('遇到了什么事')
  await expect(field).toBeVisible()
  await context.setOffline(true)
  await room.fill(page)
  await field.fill(content)
  await expect(page.getByText('手机不能自动保存，请写完马上提交，不要关闭页面。')).toBeVisible()
  await expectAccessible(page)
  // It can neither be sent nor written down: the person is told, and nothing goes away.
  await keep(page)
  await expect(page.locator('.bottom-bar').getByRole('alert')).toBeVisible()
  await expect(field).toHaveValue(content)
  await expect(page).toHaveURL(/diary-entries\/new$/)
  await expectAccessible(page)

  // Some pictures were deleted, the network is back.
  await room.free(page)
  await context.setOffline(false)
  await keep(page)
  await expect(page).toHaveURL(/diary-entries\/[0-9a-f-]{36}$/)
  await expect(page.getByText(content)).toBeVisible()
  expect(await entriesOf(request, accounts.third_deputy, content.slice(0, 12))).toHaveLength(1)
})

test('a session that ended while there was no network: after signing in again all of it is sent', async ({
  page,
  context,
  baseURL,
  request,
}) => {
  test.setTimeout(180_000)
  const username = accounts.third_deputy
  const content = `七组公厕${unique()}没有水，老人不方便。`
  const unfinished = `八组活动室${unique()}`
  await signIn(page, username)
  await standOnItsOwn(page)
  const session = await sessionOf(page)
  await context.setOffline(true)
  await note(page, content)
  await page.goto('/m/diary-entries/new')
  await page.getByLabel('遇到了什么事').fill(unfinished)
  await expect(page.getByText(/已自动保存在手机里/)).toBeVisible()
  await endSession(request, username, session)

  // A week later, at first still without network: what was written is there.
  const later = await reopened(page, baseURL, '/m/outbox')
  await expect(later.page.getByText('等待发送 · 民情日记')).toBeVisible()
  await context.setOffline(false)
  await expect(later.page).toHaveURL(/sign-in/, { timeout: 40_000 })
  await expect(later.page.getByText('登录已过期，请重新登录。')).toBeVisible()
  await expectAccessible(later.page)
  expect(await entriesOf(request, username, content.slice(0, 11))).toEqual([])
  await enter(later.page, username)
  await expect(later.page).toHaveURL(/\/m\/outbox$/)
  await sent(later.page)
  expect(await entriesOf(request, username, content.slice(0, 11))).toHaveLength(1)
  // What was not finished is there, too.
  await later.page.goto('/m/diary-entries/new')
  await expect(later.page.getByLabel('遇到了什么事')).toHaveValue(unfinished)
  later.check()
})
