/** Deputies in the hall with their phones, and what is counted. */
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible, someoneOnPhone } from '../phone'

/** What two people count: papers, choices by their words, votes of persons by their names. */
export interface Numbers {
  issued?: number
  returned?: number
  spoiled?: number
  choices?: Record<string, number>
  persons?: Record<string, number>
}

/** Types it into a sheet, at the desk or on the phone. */
export async function fillSheet(within: Page | Locator, numbers: Numbers) {
  const papers = { 收回的票: numbers.returned, 无效票: numbers.spoiled }
  for (const [label, n] of Object.entries(papers))
    if (n !== undefined) await within.getByLabel(label).fill(String(n))
  for (const [choice, n] of Object.entries(numbers.choices ?? {}))
    await within.getByLabel(choice, { exact: true }).fill(String(n))
  for (const [name, n] of Object.entries(numbers.persons ?? {}))
    await within.getByLabel(`${name} 赞成`).fill(String(n))
}

/** One deputy with a phone. */
export async function phoneOf(browser: Browser, username: string, name: string, baseURL?: string) {
  const { page, leave } = await someoneOnPhone(browser, username, baseURL)
  let code = ''

  return {
    name,
    page,
    leave,
    code: () => code,

    /** Reads the notice and says that they come. */
    async attend(meeting: string) {
      await page.goto(`/m/meetings/${meeting}`)
      await page.getByRole('button', { name: '参加', exact: true }).click()
      await expect(page.getByText('您已答复参加')).toBeVisible()
    },

    /** Types the digits of the screen in the hall. */
    async checkIn(digits: string) {
      await page.goto('/m/check-in')
      await page.getByLabel('会场屏幕上的六位数字').fill(digits)
      await page.getByRole('button', { name: '签到', exact: true }).click()
      await expect(page.getByText('签到成功')).toBeVisible()
    },

    /** Takes the code of a teller from the page of the meeting: shown once, written down. */
    async takeCode(meeting: string) {
      await page.goto(`/m/meetings/${meeting}`)
      await expect(page.getByText('请领取计票口令')).toBeVisible()
      await page
        .getByRole('link', { name: '领取我的计票口令' })
        .or(page.getByRole('button', { name: '领取我的计票口令' }))
        .click()
      await expect(page).toHaveURL(/ballots/)
      await page.getByRole('button', { name: '领取我的计票口令' }).click()
      await page.getByRole('button', { name: '现在领取' }).click()
      const shown = page.getByText(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/)
      code = (await shown.textContent())?.trim() ?? ''
      await page.getByRole('button', { name: '我已抄好' }).click()
    },

    /** Votes from the card on the page of the meeting. */
    async vote(meeting: string, choice: string) {
      await page.goto(`/m/meetings/${meeting}`)
      await page
        .getByRole('link', { name: '去表决' })
        .or(page.getByRole('button', { name: '去表决' }))
        .click()
      await page.getByRole('button', { name: choice, exact: true }).click()
      await page.getByRole('button', { name: `确定，投“${choice}”` }).click()
      await expect(page.getByText('您已投票')).toBeVisible()
    },

    /** Hands in what was counted; what is typed survives looking at something else. */
    async sheet(ballot: string, numbers: Numbers, isInterrupted = false) {
      await page.goto(`/m/ballots/${ballot}`)
      await page
        .getByRole('link', { name: /填报/ })
        .or(page.getByRole('button', { name: /填报/ }))
        .click()
      await fillSheet(page, numbers)
      if (isInterrupted) {
        await page.getByRole('button', { name: '返回' }).click()
        await page
          .getByRole('link', { name: /填报/ })
          .or(page.getByRole('button', { name: /填报/ }))
          .click()
        await expect(page.getByText('这是您上次没有填报完的数字。')).toBeVisible()
        await expect(page.getByLabel('收回的票')).toHaveValue(String(numbers.returned))
        await expectAccessible(page)
      }
      await page.getByRole('button', { name: '填报', exact: true }).click()
      await expect(page).toHaveURL(/ballots\/[0-9a-f-]{36}$/)
    },
  }
}

export type Phone = Awaited<ReturnType<typeof phoneOf>>
