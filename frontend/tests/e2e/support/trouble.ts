/** What goes wrong with a phone: an empty battery, a wrong clock, a full memory, a session that has ended. */
import { type APIRequestContext, type BrowserContext, expect, type Page } from '@playwright/test'
import { accounts } from './accounts'
import { watch } from './page'

/** The battery was empty: the page is gone and opened again. `check` says in the end that it behaved. */
export async function reopened(page: Page, baseURL: string | undefined, path: string) {
  const context = page.context()
  await page.close()
  const next = await context.newPage()
  const check = watch(next, baseURL)
  await next.goto(path)
  return { page: next, check }
}

/** The day in China as a phone has it whose clock is so many hours ahead; behind with a minus. */
export const dayAt = (hours: number) =>
  new Date(Date.now() + (8 + hours) * 3600_000).toISOString().slice(0, 10)

/** From the next page on the clock of the phone is so many hours ahead; it goes on. */
export function wrongClock(context: BrowserContext, hours: number) {
  return context.addInitScript((ahead: number) => {
    const right = Date
    const now = () => right.now() + ahead
    globalThis.Date = new Proxy(right, {
      construct: (target, given: unknown[], made) =>
        Reflect.construct(target, given.length > 0 ? given : [now()], made) as object,
      apply: () => new right(now()).toString(),
      get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
    })
  }, hours * 3600_000)
}

/** A memory that can be filled: from then on nothing more can be written down on the phone. */
export async function memory(context: BrowserContext) {
  await context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (
      this: IDBObjectStore,
      ...given: Parameters<IDBObjectStore['put']>
    ) {
      if (localStorage.getItem('e2e.full'))
        throw new DOMException('The memory is full.', 'QuotaExceededError')
      return put.apply(this, given)
    }
  })
  return {
    fill: (page: Page) => page.evaluate(() => localStorage.setItem('e2e.full', '1')),
    free: (page: Page) => page.evaluate(() => localStorage.removeItem('e2e.full')),
  }
}

interface Session {
  id: string
  is_current: boolean
}

/** Which session a phone has; its cookie is another one afterwards, as after any renewal. */
export async function sessionOf(page: Page): Promise<string> {
  const renewed = await page.request.post('/api/v1/auth/refresh', { data: {} })
  expect(renewed.ok(), await renewed.text()).toBe(true)
  const { access_token } = (await renewed.json()) as { access_token: string }
  const found = await page.request.get('/api/v1/me/sessions', {
    headers: { Authorization: `Bearer ${access_token}` },
  })
  const { items } = (await found.json()) as { items: Session[] }
  const current = items.find((one) => one.is_current)
  expect(current, 'the session of the phone').toBeDefined()
  return current?.id ?? ''
}

/** The same person ends that session from another device; others of theirs go on. */
export async function endSession(request: APIRequestContext, username: string, session: string) {
  const answer = await request.post('/api/v1/auth/sign-in', {
    data: { username, password: accounts.password, client: 'app' },
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  const ended = await request.delete(`/api/v1/me/sessions/${session}`, {
    headers: { Authorization: `Bearer ${access_token}` },
  })
  expect(ended.ok(), await ended.text()).toBe(true)
}
