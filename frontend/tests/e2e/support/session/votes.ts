/** How the clerk leads votes: prepared from the agenda, opened, closed, counted with a teller, announced. */
import { expect } from '@playwright/test'
import { choose, modal } from '../desktop'
import type { Clerk } from './clerk'
import { fillSheet, type Numbers, type Phone } from './phones'

export interface Candidate {
  name: string
  /** Deputies who nominate jointly; the presidium without them. */
  by?: readonly string[]
}

/** The votes of the clerk's session. */
export function votesOf(clerk: Clerk) {
  const { page, next } = clerk

  /** How many oversaw and counted the vote before. */
  let known = 0

  /** The one next act, with the question it asks before. */
  async function act(name: string) {
    await next.getByRole('button', { name, exact: true }).click()
    await clerk.confirm(name)
  }

  /** Chooses somebody in a searched select of the dialog. */
  async function pickIn(label: string, name: string) {
    const field = page.getByRole('combobox', { name: label, exact: true })
    await modal(page).locator('.el-select').filter({ has: field }).click()
    await field.fill(name)
    await page.getByRole('option', { name }).first().click()
  }

  /** The form of a new vote, from the item of the agenda that is dealt with. */
  async function begin(item: string) {
    await clerk.tab('agenda')
    await clerk.item(item).getByRole('link', { name: '新建表决' }).click()
    await expect(modal(page)).toBeVisible()
  }

  async function made(title: string) {
    await modal(page).getByRole('button', { name: '新建', exact: true }).click()
    await expect(page).toHaveURL(/ballots\/[0-9a-f-]{36}/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    return /ballots\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  }

  /** Who oversees and counts: chosen once, proposed from then on. */
  async function tellers(names: readonly string[]) {
    await next.getByRole('button', { name: '确定监票、计票人员' }).click()
    if (known > 0)
      await modal(page)
        .getByRole('button', { name: /^仍由上一次的人员担任/ })
        .click()
    for (const [index, name] of names.entries())
      if (index >= known) await pickIn(`第${index + 1}人`, name)
    known = names.length
    for (const box of await modal(page).locator('.el-checkbox').all()) await box.click()
    await modal(page).getByRole('button', { name: '保存' }).click()
    await expect(modal(page)).toBeHidden()
  }

  async function nominate(candidates: readonly Candidate[]) {
    await next.getByRole('button', { name: '提出候选人' }).click()
    for (const [index, { name, by }] of candidates.entries()) {
      if (index > 0) await modal(page).getByRole('button', { name: '再加一人' }).click()
      await pickIn(`第${index + 1}名`, name)
      if (!by) continue
      const row = modal(page).getByRole('group', { name: `第${index + 1}名` })
      await choose(row, '由谁提名', '代表联名')
      const signers = page.getByRole('combobox', { name: '联名的代表' })
      await row.locator('.el-select').filter({ has: signers }).click()
      for (const one of by) {
        await signers.fill(one)
        await page.getByRole('option', { name: one, exact: true }).first().click()
      }
      await signers.press('Tab')
    }
    if (candidates.length > 1)
      await modal(page).getByRole('button', { name: '按姓名笔画排列' }).click()
    await modal(page).getByRole('button', { name: '保存' }).click()
    await expect(modal(page)).toBeHidden()
  }

  /** The clerk's own sheet. */
  async function ownSheet(numbers: Numbers) {
    await next.getByRole('button', { name: '填报计票结果' }).click()
    await fillSheet(modal(page), numbers)
    await modal(page).getByRole('button', { name: '填报', exact: true }).click()
    await expect(modal(page)).toBeHidden()
  }

  /** Two people write down what was counted, each on their own, at the same time. */
  async function sheets(ballot: string, teller: Phone, numbers: Numbers, isInterrupted = false) {
    await Promise.all([ownSheet(numbers), teller.sheet(ballot, numbers, isInterrupted)])
    await expect(page.getByText('两人填报的结果一致。')).toBeVisible()
  }

  return {
    act,
    begin,
    made,
    tellers,
    sheets,

    /** A vote by show of hands from its item to the announced result; answers its identifier. */
    async byHands(
      item: string,
      title: string,
      question: string,
      teller: Phone,
      names: readonly string[],
      numbers: Numbers,
    ) {
      await begin(item)
      await expect(modal(page).getByRole('radio', { name: /^举手表决/ })).toBeChecked()
      await modal(page).getByLabel('名称').fill(title)
      await modal(page).getByLabel('表决内容').fill(question)
      const id = await made(title)
      await tellers(names)
      await act('开始表决')
      await act('截止表决')
      await sheets(id, teller, numbers)
      await act('计票')
      await act('宣布结果')
      await expect(next).toContainText('结果已宣布。通过')
      return id
    },

    /** An election prepared up to its opening; answers its identifier. */
    async prepareElection(
      item: string,
      title: string,
      office: RegExp,
      [seats, surplus]: readonly [number, number],
      candidates: readonly Candidate[],
      names: readonly string[],
      onlyDeputies = false,
    ) {
      await begin(item)
      await expect(modal(page).getByRole('radio', { name: /^选举/ })).toBeChecked()
      await modal(page).getByLabel('名称').fill(title)
      await modal(page).getByRole('radio', { name: office }).check()
      await modal(page).getByLabel('应选名额').fill(String(seats))
      await modal(page).getByLabel('差额数').fill(String(surplus))
      if (onlyDeputies) await modal(page).getByText('只能从代表中选举').click()
      const id = await made(title)
      await nominate(candidates)
      await tellers(names)
      return id
    },

    /** Opened, a paper for everybody, closed, counted by two; the result is not told yet. */
    async paperVote(ballot: string, teller: Phone, numbers: Numbers, isInterrupted = false) {
      await act('开始表决')
      await page.getByRole('button', { name: /^为列出的 \d+ 人登记领票$/ }).click()
      const asked = page.locator('.el-message-box')
      await asked.getByRole('button', { name: /^为列出/ }).click()
      await expect(next).toContainText(`已登记领票 ${numbers.issued} 人`)
      await act('截止表决')
      await sheets(ballot, teller, numbers, isInterrupted)
      await act('计票')
      await expect(next).toContainText('已计票')
    },

    /** Two of the three enter their codes. */
    async codes(tellers: readonly Phone[]) {
      for (const [index, teller] of tellers.entries()) {
        await choose(modal(page), `第${index + 1}名人员`, teller.name)
        await modal(page)
          .getByLabel(`第${index + 1}名人员的口令`)
          .fill(teller.code())
      }
      await modal(page).getByRole('button', { name: '计票' }).click()
      await expect(modal(page)).toBeHidden()
    },
  }
}
