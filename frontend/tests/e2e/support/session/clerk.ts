/** The clerk of the town: plans the session, opens and closes its sittings, goes through the agenda. */
import { expect, type Locator, type Page } from '@playwright/test'
import { choose, modal } from '../desktop'
import { dayText, idOf } from '../jointly'
import { today } from '../staff'

/** What the clerk does on the pages of one meeting. */
export function clerkAt(page: Page) {
  let meeting = ''
  const next = page.getByRole('region', { name: '下一步' })
  const tab = (name: string) =>
    page.goto(`/meetings/${meeting}?tab=${name}`).then(() => expect(next).toBeVisible())
  const items = page.getByRole('list', { name: '议程' }).getByRole('listitem')
  const item = (title: string) => items.filter({ has: page.getByText(title, { exact: true }) })
  const sitting = (title: string): Locator =>
    page
      .getByRole('region', { name: '各次会议' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: title, exact: true }) })

  async function confirm(name: string) {
    const asked = page.locator('.el-message-box')
    await asked.getByRole('button', { name, exact: true }).click()
    await expect(asked).toBeHidden()
  }

  return {
    page,
    next,
    item,
    sitting,
    tab,
    confirm,
    id: () => meeting,

    /** From the list of meetings, by kind; answers its title. */
    async plan(place: string) {
      await page.goto('/meetings')
      await page.getByRole('button', { name: '安排会议' }).first().click()
      await page.getByRole('radio', { name: /^人民代表大会会议/ }).check()
      await page.getByLabel('第一天').fill(dayText(today()))
      await page.getByLabel('第一天').press('Tab')
      await page.getByLabel('地点').fill(place)
      await page.getByRole('button', { name: '安排会议' }).click()
      await expect(page).toHaveURL(/meetings\/[0-9a-f-]{36}/)
      meeting = await idOf(page)
      return (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? ''
    },

    async removeSitting(title: string) {
      await sitting(title).getByRole('button', { name: '删去' }).click()
      await page.locator('.el-message-box').getByRole('button').last().click()
      await expect(sitting(title)).toBeHidden()
    },

    async removeItem(title: string) {
      await item(title).getByRole('button', { name: '删去' }).click()
      await page.locator('.el-message-box').getByRole('button').last().click()
      await expect(item(title)).toBeHidden()
    },

    async addItem(title: string, kind: string, at: string) {
      await page.getByRole('button', { name: '加一项议程' }).click()
      await modal(page).getByLabel('议程内容').fill(title)
      await choose(modal(page), '类型', kind)
      await choose(modal(page), '在哪次会议', at)
      await modal(page).getByRole('button', { name: '保存' }).click()
      await expect(item(title)).toBeVisible()
    },

    async publishAndNotify(text: string) {
      await next.getByRole('button', { name: '公布会期' }).click()
      await modal(page).getByRole('button', { name: '公布会期' }).click()
      await next.getByRole('button', { name: '发出通知' }).click()
      await modal(page).getByLabel('通知内容').fill(text)
      await modal(page).getByRole('button', { name: '发出通知' }).click()
      await expect(page.getByText('已通知', { exact: true })).toBeVisible()
    },

    /** Everybody else signed the paper list: ticked at once; then the sitting is opened. */
    async open(title: string, presiding: string) {
      await tab('check_in')
      await choose(page, '哪次会议', title)
      await page.getByRole('button', { name: /^为列出的 \d+ 人签到$/ }).click()
      await modal(page).getByRole('button', { name: '签到', exact: true }).click()
      await expect(modal(page)).toBeHidden()
      await expect(page.getByText('到会人数符合法定人数')).toBeVisible()
      await next.getByRole('button', { name: '宣布开会' }).click()
      await expect(modal(page)).toContainText(title)
      await modal(page).getByLabel('主持人或执行主席').fill(presiding)
      await modal(page).getByRole('button', { name: '宣布开会' }).click()
      await expect(modal(page)).toBeHidden()
      await tab('overview')
      await expect(sitting(title)).toContainText(/实到 \d+ 人/)
    },

    async close(title: string) {
      await expect(next).toContainText(`“${title}”正在进行，议程都已办理`)
      await next.getByRole('button', { name: '宣布散会' }).click()
      await confirm('宣布散会')
      // The question is gone before the answer is there.
      await expect(next).not.toContainText(`“${title}”正在进行`)
      await tab('overview')
      await expect(sitting(title)).toContainText('已结束')
    },

    async start(title: string) {
      await tab('agenda')
      await item(title).getByRole('button', { name: '开始办理' }).click()
      await expect(item(title).getByRole('button', { name: '办理完毕' })).toBeVisible()
    },

    async finish(title: string) {
      await tab('agenda')
      await item(title).getByRole('button', { name: '办理完毕' }).click()
      await expect(item(title)).toContainText('已办理')
    },
  }
}

export type Clerk = ReturnType<typeof clerkAt>
