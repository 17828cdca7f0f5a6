/** Before the session: a new term of a town, its deputies by spreadsheet, their accounts. */
import { readFile } from 'node:fs/promises'
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'
import { accounts } from '../accounts'
import { choose, colleague, door, modal, unique } from '../desktop'
import { dayText } from '../jointly'
import { staff, today } from '../staff'
import { rowsOf, workbook } from '../xlsx'
import { rowsFor } from './names'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface Town {
  name: string
  /** The account of its clerk. */
  clerk: string
}

/** A town whose new term has not begun: the story is told of another one each time. */
export async function townBefore(request: APIRequestContext): Promise<Town> {
  const county = await staff(request, accounts.county)
  const { items } = await county.get<{ items: { congress_name: string; ordinal: number }[] }>(
    '/terms?limit=200',
  )
  const begun = new Set(items.filter((one) => one.ordinal === 20).map((one) => one.congress_name))
  for (let number = 21; number > 1; number--) {
    const clerk = `town${String(number).padStart(2, '0')}`
    const me = await (await staff(request, clerk)).get<{ organ_name: string }>('/me')
    if (!begun.has(me.organ_name)) return { clerk, name: me.organ_name.replace('人民代表大会', '') }
  }
  throw new Error('a new term has begun in every town')
}

/** The county ends the running term of the town and begins the twentieth. */
export async function beginTerm(browser: Browser, town: Town, baseURL?: string) {
  const { page, leave } = await colleague(browser, accounts.county, baseURL)
  const congress = `${town.name}人民代表大会`
  await door(page, '届次').click()
  const row = page.getByRole('row').filter({ hasText: congress })
  await row.getByRole('button', { name: '修改' }).click()
  const dialog = modal(page)
  await dialog.getByLabel('届满日期').fill(dayText(today()))
  await dialog.getByLabel('届满日期').press('Tab')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: '新建届次' }).click()
  await choose(page, '所属人大', congress)
  await dialog.getByLabel('届次').fill('20')
  await dialog.getByLabel('起始日期').fill(dayText(today()))
  await dialog.getByLabel('起始日期').press('Tab')
  await dialog.getByRole('button', { name: '新建届次' }).click()
  await expect(dialog).toBeHidden()
  await expect(row.filter({ hasText: '第20届' })).toContainText('本届')
  await leave()
}

/** Downloads the template of the import page that is open and uploads rows under its headings. */
async function importRows(page: Page, rows: Record<string, string>[]) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载空白模板' }).click(),
  ])
  const [titles = []] = rowsOf(await readFile(await file.path()))
  const bare = (title: string) => title.replace('*', '')
  const buffer = workbook([titles, ...rows.map((row) => titles.map((one) => row[bare(one)] ?? ''))])
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '名单.xlsx', mimeType: type, buffer })
  await expect(page.getByText('检查完成：名单.xlsx')).toBeVisible()
  await page.getByRole('button', { name: `确认导入 ${rows.length} 行` }).click()
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()
}

/** The clerk brings the deputies in, all at once. */
export async function importDeputies(page: Page, town: Town) {
  await door(page, '导入导出').click()
  await importRows(page, rowsFor(town.name, today()))
}

/** The administrator opens accounts for some deputies; they choose their passwords. Answers their usernames. */
export async function openAccounts(
  browser: Browser,
  request: APIRequestContext,
  town: Town,
  who: readonly string[],
  baseURL?: string,
) {
  const mark = unique()
  const rows = who.map((name, index) => ({
    用户名: `deputy${mark}-${index + 1}`,
    姓名: name,
    角色: '人大代表',
    所在单位: `${town.name}人民代表大会`,
    对应代表: name,
  }))
  const { page, leave } = await colleague(browser, accounts.admin, baseURL)
  await door(page, '导入导出').click()
  // The first page has a door of the same name.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('导入导出')
  await page.getByRole('main').getByText('账号', { exact: true }).last().click()
  await importRows(page, rows)
  const list = page.getByRole('region', { name: '新账号的初始密码' })
  for (const { 用户名: username } of rows) {
    const line = list.getByRole('row').filter({ hasText: username })
    const first = (await line.locator('code').textContent())?.trim() ?? ''
    await ownPassword(request, username, first)
  }
  await page.getByRole('button', { name: '下载密码表' }).click()
  await leave()
  return rows.map((row) => row.用户名)
}

/** Whoever gets a first password changes it before anything else. */
async function ownPassword(request: APIRequestContext, username: string, first: string) {
  const answer = await request.post('/api/v1/auth/sign-in', {
    data: { username, password: first, client: 'app' },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  const { access_token } = (await answer.json()) as { access_token: string }
  const changed = await request.post('/api/v1/me/password', {
    headers: { Authorization: `Bearer ${access_token}` },
    data: { current_password: first, new_password: accounts.password },
  })
  expect(changed.ok(), await changed.text()).toBe(true)
}
