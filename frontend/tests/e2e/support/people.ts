/** The people of a story, each at a desk or with a phone: the same acts on either. */
import { type Browser, expect, type Page } from '@playwright/test'
import { colleague, pick } from './desktop'
import { compose, someoneOnPhone } from './phone'

export type Where = 'desktop' | 'phone'

/** The next step on a suggestion's page at the desk, in its dialog. */
export async function act(page: Page, name: string) {
  await page
    .getByRole('region', { name: '下一步' })
    .getByRole('button', { name, exact: true })
    .click()
  return page.getByRole('dialog')
}

const idOf = (page: Page) => /suggestions\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

/** What a deputy does in a story. */
export interface DeputyAtWork {
  page: Page
  /** Writes and submits; answers the id. */
  write: (title: string, content: string, cosigners?: string[]) => Promise<string>
  sign: (id: string) => Promise<void>
  /** Rates the result; the attitude was good. */
  rate: (id: string, result: '满意' | '不满意', comment?: string) => Promise<void>
  open: (id: string) => Promise<void>
  leave: () => Promise<void>
}

async function atPhone(browser: Browser, name: string, baseURL?: string): Promise<DeputyAtWork> {
  const { page, leave } = await someoneOnPhone(browser, name, baseURL)
  const open = async (id: string) => {
    await page.goto(`/m/suggestions/${id}`)
  }
  return {
    page,
    leave,
    open,
    write: async (title, content, cosigners = []) => {
      await compose(page, title, content)
      for (const one of cosigners) {
        await page.getByLabel('输入姓名').fill(one)
        await page.getByRole('button', { name: one }).first().click()
      }
      await page.getByRole('button', { name: '下一步' }).click()
      await page.getByRole('button', { name: /^提交，交给.+审查$/ }).click()
      await expect(page.getByText('待审查', { exact: true })).toBeVisible()
      return idOf(page)
    },
    sign: async (id) => {
      await open(id)
      await page.getByRole('button', { name: '同意附议' }).click()
      await expect(page.getByText('您已附议')).toBeVisible()
    },
    rate: async (id, result, comment) => {
      await page.goto(`/m/suggestions/${id}/rate`)
      await page.getByRole('button', { name: '满意', exact: true }).click()
      await page.getByRole('button', { name: result, exact: true }).click()
      if (comment) await page.getByLabel(/哪里不满意/).fill(comment)
      await page.getByRole('button', { name: /^提交/ }).click()
      await expect(page).toHaveURL(new RegExp(`${id}$`))
    },
  }
}

async function atDesk(browser: Browser, name: string, baseURL?: string): Promise<DeputyAtWork> {
  const { page, leave } = await colleague(browser, name, baseURL)
  const open = async (id: string) => {
    await page.goto(`/suggestions/${id}`)
  }
  return {
    page,
    leave,
    open,
    write: async (title, content, cosigners = []) => {
      await page.goto('/suggestions/new')
      await page.getByLabel('标题').fill(title)
      await page.getByLabel('内容').fill(content)
      for (const one of cosigners) await pick(page, '邀请附议的代表', one)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: '提交审查' }).click()
      await expect(page).toHaveURL(/suggestions\/[0-9a-f-]{36}$/)
      return idOf(page)
    },
    sign: async (id) => {
      await open(id)
      const dialog = await act(page, '答复附议邀请')
      await dialog.getByRole('button', { name: '同意附议' }).click()
      await expect(dialog).toBeHidden()
    },
    rate: async (id, result, comment) => {
      await open(id)
      const dialog = await act(page, '评价')
      const group = (of: string) => dialog.getByRole('group', { name: of })
      await group('办理态度').getByText('满意', { exact: true }).click()
      await group('办理结果').getByText(result, { exact: true }).click()
      if (comment) await dialog.getByLabel('意见').fill(comment)
      await dialog.getByRole('button', { name: '提交评价' }).click()
      await expect(dialog).toBeHidden()
    },
  }
}

/** A deputy with a phone, or at the desk. */
export const deputy = (where: Where, browser: Browser, name: string, baseURL?: string) =>
  where === 'phone' ? atPhone(browser, name, baseURL) : atDesk(browser, name, baseURL)

/** What a unit does on the spot; the rest of its work is desk work. */
export interface UnitOnTheSpot {
  page: Page
  sign: (id: string) => Promise<void>
  talk: (id: string, said: string) => Promise<void>
  keep: (id: string, said: string) => Promise<void>
  leave: () => Promise<void>
}

async function unitAtPhone(
  browser: Browser,
  name: string,
  baseURL?: string,
): Promise<UnitOnTheSpot> {
  const { page, leave } = await someoneOnPhone(browser, name, baseURL)
  return {
    page,
    leave,
    sign: async (id) => {
      await page.goto(`/m/suggestions/${id}`)
      await page.getByRole('button', { name: '签收这件建议' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '签收这件建议' }).click()
      await expect(page.getByText('已签收', { exact: true })).toBeVisible()
    },
    talk: async (id, said) => {
      await page.goto(`/m/suggestions/${id}/contact`)
      await page.getByRole('button', { name: '现场察看' }).click()
      await page.getByLabel('谈了什么？').fill(said)
      await page.getByRole('button', { name: '登记这次沟通' }).click()
      await expect(page.getByText(said).first()).toBeVisible()
    },
    keep: async (id, said) => {
      await page.goto(`/m/suggestions/${id}/promise`)
      await page.getByRole('button', { name: '已经兑现，再次答复代表' }).click()
      await page.getByLabel('再次答复代表的话').fill(said)
      await page.getByRole('button', { name: '再次答复代表', exact: true }).click()
      await expect(page.getByText(said).first()).toBeVisible()
    },
  }
}

async function unitAtDesk(
  browser: Browser,
  name: string,
  baseURL?: string,
): Promise<UnitOnTheSpot> {
  const { page, leave } = await colleague(browser, name, baseURL)
  return {
    page,
    leave,
    sign: async (id) => {
      await page.goto(`/suggestions/${id}`)
      const dialog = await act(page, '签收')
      await dialog.getByRole('button', { name: '签收' }).click()
      await expect(dialog).toBeHidden()
    },
    talk: async (id, said) => {
      await page.goto(`/suggestions/${id}`)
      const dialog = await act(page, '登记沟通')
      await dialog.getByText('现场察看').click()
      await dialog.getByLabel('沟通情况').fill(said)
      await dialog.getByRole('button', { name: '登记', exact: true }).click()
      await expect(dialog).toBeHidden()
    },
    keep: async (id, said) => {
      await page.goto(`/suggestions/${id}`)
      const dialog = await act(page, '报告承诺进展')
      await dialog.getByText('已经兑现', { exact: true }).click()
      await dialog.getByRole('textbox', { name: '再次答复' }).fill(said)
      await dialog.getByRole('button', { name: '再次答复代表' }).click()
      await expect(dialog).toBeHidden()
    },
  }
}

/** A unit on the spot, with a phone or at the desk. */
export const unit = (where: Where, browser: Browser, name: string, baseURL?: string) =>
  where === 'phone' ? unitAtPhone(browser, name, baseURL) : unitAtDesk(browser, name, baseURL)
