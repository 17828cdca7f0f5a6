/** A resident at the public pages: no account, a phone, with a script or without. */
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'
import { accounts } from './accounts'
import { personOf } from './jointly'
import { watch } from './page'
import { staff } from './staff'

const digits = '零一二三四五六七八九'

/** Somebody without an account. `leave` checks that the pages behaved. */
export async function resident(
  browser: Browser,
  baseURL: string | undefined,
  javaScriptEnabled: boolean,
  width = 390,
) {
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    javaScriptEnabled,
    viewport: { width, height: 844 },
  })
  const page = await context.newPage()
  const check = watch(page, baseURL)
  return {
    page,
    context,
    leave: async () => {
      check()
      await context.close()
    },
  }
}

/** The answer to the little question that stands for a script. */
export async function answerOf(page: Page): Promise<string> {
  const asked = (await page.locator('label[for=answer]').textContent()) ?? ''
  const [, first, second] = /(.)加(.)等于几/.exec(asked) ?? []
  return String(digits.indexOf(first ?? '') + digits.indexOf(second ?? ''))
}

interface Written {
  title: string
  content: string
  village?: string
  name?: string
  phone?: string
}

/** Fills the form that is open. */
export async function fill(page: Page, written: Written): Promise<void> {
  await page.getByLabel('标题').fill(written.title)
  await page.getByLabel('内容', { exact: true }).fill(written.content)
  if (written.village) await page.getByLabel(/^村、社区/).fill(written.village)
  if (written.name) await page.getByLabel(/^姓名/).fill(written.name)
  if (written.phone) await page.getByLabel(/^电话/).fill(written.phone)
}

/** Sends it, answering the question where there is one, and takes the code down. */
export async function send(page: Page): Promise<string> {
  const question = page.locator('#answer')
  if (await question.isVisible()) await question.fill(await answerOf(page))
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已经收到')
  const code = ((await page.locator('.code strong').textContent()) ?? '').trim()
  expect(code.replace(/\W/g, '')).toHaveLength(10)
  return code
}

/** Looks up what became of it. */
export async function follow(page: Page, county: string, code: string): Promise<void> {
  await page.goto(`/p/${county}/follow`)
  await page.getByLabel('查询码').fill(code)
  await page.getByRole('button', { name: '查看', exact: true }).click()
}

interface Card {
  link: string
}

/** A deputy whom everybody can write to; the county's code with it. */
export async function reachable(request: APIRequestContext, username: string) {
  const { id, name } = await personOf(request, username)
  const clerk = await staff(request, accounts.township)
  const { link } = await clerk.put<Card>(`/deputies/${id}/card`, {
    consented_on: '2026-01-05',
    takes_letters: true,
    contact_times: '每月10日上午',
  })
  return { id, name, link, county: link.split('/')[2] ?? '' }
}

/** What the office has before it, by its title. */
export async function sent(request: APIRequestContext, title: string): Promise<string> {
  const clerk = await staff(request, accounts.township)
  const { items } = await clerk.get<{ items: { id: string }[] }>(
    `/resident-messages?q=${encodeURIComponent(title)}`,
  )
  expect(items).toHaveLength(1)
  return items[0]?.id ?? ''
}
