/** Deputies who act jointly: as many of a congress as a motion or an inquiry needs. */
import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test'
import { accounts } from './accounts'
import { staff } from './staff'

/** A deputy of the township congress with an account. */
export interface Member {
  id: string
  name: string
  username: string
}

const known = new WeakMap<APIRequestContext, Map<string, ReturnType<typeof staff>>>()

/** Somebody who has signed in before does not do so again. */
function at(request: APIRequestContext, username: string) {
  const desks = known.get(request) ?? new Map<string, ReturnType<typeof staff>>()
  known.set(request, desks)
  const desk = desks.get(username) ?? staff(request, username)
  desks.set(username, desk)
  return desk
}

interface Page_<T> {
  items: T[]
}

/** The name somebody goes by, and for a deputy who they are. */
export async function personOf(request: APIRequestContext, username: string) {
  const who = await at(request, username)
  const me = await who.get<{ display_name: string; deputy_id: string | null }>('/me')
  return { id: me.deputy_id ?? '', name: me.display_name, username }
}

/** The running term of the township congress, where deputies of it may move something. */
export async function congress(request: APIRequestContext) {
  const clerk = await at(request, accounts.township)
  const { items } = await clerk.get<Page_<{ term_id: string; name: string }>>('/motions/congresses')
  return items[0] ?? { term_id: '', name: '' }
}

/**
 * Deputies in office of the township congress besides the three with accounts of their own in these
 * tests; nobody whose name another one bears, too.
 */
export async function members(request: APIRequestContext, count: number): Promise<Member[]> {
  const clerk = await at(request, accounts.township)
  const admin = await at(request, accounts.admin)
  const { term_id } = await congress(request)
  const { items } = await clerk.get<Page_<{ id: string; name: string }>>(
    `/deputies?limit=200&status=active&term_id=${term_id}`,
  )
  const shown = [accounts.deputy, accounts.other_deputy, accounts.third_deputy]
  const names = items.map((one) => one.name)
  const found: Member[] = []
  for (const { id, name } of items) {
    if (found.length === count) break
    if (names.filter((other) => other.includes(name)).length > 1) continue
    const q = encodeURIComponent(name)
    const answer = await admin.get<Page_<{ username: string; deputy_id: string | null }>>(
      `/accounts?limit=50&role=deputy&q=${q}`,
    )
    const account = answer.items.find((one) => one.deputy_id === id)
    if (account && !shown.includes(account.username))
      found.push({ id, name, username: account.username })
  }
  expect(found.length, 'deputies with accounts').toBe(count)
  return found
}

/** They sign, one after the other. `record`: `motions/<id>` or `inquiries/<id>`. */
export async function sign(request: APIRequestContext, record: string, who: readonly Member[]) {
  for (const { username } of who) {
    const one = await at(request, username)
    await one.actOn(record, 'signatures', { answer: 'confirmed' })
  }
}

/** Chooses deputies in the picker of a form or a dialog. */
export async function pickAll(within: Page | Locator, label: string, people: readonly Member[]) {
  const page = 'goto' in within ? within : within.page()
  const field = page.getByRole('combobox', { name: label })
  for (const { name } of people) {
    await within.locator('.el-select').filter({ has: field }).click()
    await field.fill(name)
    await page.getByRole('option', { name }).first().click()
    await expect(within.locator('.el-tag').filter({ hasText: name })).toBeVisible()
  }
  // The list that hangs below the field would lie over what is clicked next.
  await field.press('Tab')
}

/** Chooses deputies on the phone. */
export async function tapAll(page: Page, people: readonly Member[]) {
  for (const { name } of people) {
    await page.getByLabel('输入姓名').fill(name)
    await page.getByRole('button', { name }).first().click()
    await expect(
      page.getByRole('button', { name: new RegExp(`移除|去掉|${name}`) }).first(),
    ).toBeVisible()
  }
}

/** The identifier at the end of the address. */
export async function idOf(page: Page): Promise<string> {
  const id = /[0-9a-f-]{36}/
  await page.waitForURL((url) => id.test(url.pathname))
  return id.exec(new URL(page.url()).pathname)?.[0] ?? ''
}

/** A day as the date fields take it. */
export const dayText = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** What becomes an adopted motion, or a suggestion. */
export const words = {
  案由: '集镇人行道破损，学生上下学只能走机动车道。',
  案据: '沿线三百二十米破损，去年以来有两名学生摔伤，家长和学校多次反映，已经实地察看确认。',
  方案: '建议由镇人民政府列入明年实施计划，落实资金和责任单位，六月底前完成改造。',
}

/** They say how they stand to the last answer to an inquiry. */
export async function rate(
  request: APIRequestContext,
  id: string,
  who: readonly Member[],
  is_satisfied: boolean,
) {
  for (const { username } of who) {
    const one = await at(request, username)
    await one.actOn(`inquiries/${id}`, 'ratings', { is_satisfied })
  }
}
