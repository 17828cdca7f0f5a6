/** What desktop tests do: sign in, open a page of one's own, choose in a list. */
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { accounts } from './accounts'
import { watch } from './page'

export { expectAccessible, expectFits, settle, test } from './page'
export { expect }

/** Fills the sign-in form that is open. */
export async function enter(page: Page, username: string, password = accounts.password) {
  await page.getByLabel('账号', { exact: true }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Signs in at the workbench and waits for the first page. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in')
  await enter(page, username)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('您好')
}

/** A second person at another computer. `leave` checks that their page behaved and closes it. */
export async function colleague(browser: Browser, username: string, baseURL: string | undefined) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const check = watch(page, baseURL)
  await signIn(page, username)
  return {
    page,
    leave: async () => {
      check()
      await context.close()
    },
  }
}

/** The dialog that is open; the panel of a date field is one, too, but not a modal one. */
export const modal = (page: Page) => page.locator('[role=dialog][aria-modal=true]')

/** Chooses an option of a select of the page or of a part of it. */
export async function choose(within: Page | Locator, label: string, option: string) {
  const page = 'goto' in within ? within : within.page()
  // The value lies over the input that carries the role: the whole field is what one clicks.
  const field = page.getByRole('combobox', { name: label, exact: true })
  const wanted = page.getByRole('option', { name: option, exact: true })
  const select = within.locator('.el-select').filter({ has: field })
  // A click on a menu that is still unfolding may choose nothing.
  await expect(async () => {
    if (!(await wanted.isVisible())) await select.click()
    await wanted.click({ timeout: 2000 })
    await expect(wanted).toBeHidden({ timeout: 1000 })
  }).toPass()
}

/** Chooses an option of a select that is searched by typing. */
export async function pick(page: Page, label: string | RegExp, typed: string, option = typed) {
  const field = page.getByRole('combobox', { name: label })
  // Of several values the placeholder lies over the input: the whole field is what one clicks.
  await page.locator('.el-select').filter({ has: field }).click()
  await field.fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

/** The door of the left navigation. */
export const door = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '导航菜单' }).getByRole('link', { name, exact: true })

/** A suffix that makes a record of a test its own. */
export const unique = () => String(Date.now() % 10_000_000)
