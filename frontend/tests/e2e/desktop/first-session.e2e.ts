/**
 * The first session of a term in one town, 51 deputies: from the new term and the import over the
 * preparatory meeting, the reports, the elections with one that is held again for a seat, a resolution
 * and a rating in secret, to the oath and the printed announcement. The clerk works at the desk, deputies
 * on their phones, two people enter each count, and the hall sees a result only when it is announced.
 */
import type { Browser, Page } from '@playwright/test'
import {
  colleague,
  expect,
  expectAccessible,
  expectFits,
  modal,
  pick,
  signIn,
  test,
} from '../support/desktop'
import { clerkAt } from '../support/session/clerk'
import { names } from '../support/session/names'
import { takePapers } from '../support/session/papers'
import { type Phone, phoneOf } from '../support/session/phones'
import { beginTerm, importDeputies, openAccounts, townBefore } from '../support/session/term'
import { votesOf } from '../support/session/votes'

const all = names.length
const at = (index: number) => names[index] ?? ''
/** Those with phones: the first three oversee and count. */
const withPhones = names.slice(0, 6)
const counting = withPhones.slice(0, 2)
const [chair, vice, viceRival, head] = [at(10), at(11), at(12), at(13)]
const deputyHeads = [at(20), at(21), at(22), at(23)] as const
const presidium = names.slice(10, 17)

/** The screen in front of the hall. */
async function boardOf(browser: Browser, clerk: string, path: string, baseURL?: string) {
  const desk = await colleague(browser, clerk, baseURL)
  await desk.page.goto(path)
  await expect(desk.page.getByRole('main')).toBeVisible()
  return desk
}

/** A deputy votes at a computer, and the receipt stays there. */
async function voteAtDesk(page: Page, path: string, choice: string) {
  await page.goto(path)
  await page
    .getByRole('region', { name: '下一步' })
    .getByRole('button', { name: '投票', exact: true })
    .click()
  await modal(page).getByText(choice, { exact: true }).click()
  await modal(page)
    .getByRole('button', { name: `确定，投“${choice}”` })
    .click()
  await expect(page.getByRole('region', { name: '我的投票' })).toContainText('您已投票')
  await expectAccessible(page)
}

test('the first session of a term, from its preparation to the printed announcement', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(420_000)
  const town = await townBefore(request)
  const government = `${town.name}人民政府`
  const congress = `${town.name}第二十届人民代表大会`
  const clerk = clerkAt(page)
  const votes = votesOf(clerk)
  const { next } = clerk
  let usernames: string[] = []
  let phones: Phone[] = []
  const [first, second, third] = [0, 1, 2]
  const phone = (index: number) => {
    const found = phones[index]
    if (!found) throw new Error(`no phone ${index}`)
    return found
  }

  await test.step('a new term, 51 deputies by spreadsheet, accounts', async () => {
    await beginTerm(browser, town, baseURL)
    await signIn(page, town.clerk)
    await importDeputies(page, town)
    usernames = await openAccounts(browser, request, town, withPhones, baseURL)
    phones = await Promise.all(
      usernames.map((username, index) => phoneOf(browser, username, at(index), baseURL)),
    )
  })

  await test.step('planned, its agenda, published, notified, answered on phones', async () => {
    const title = await clerk.plan(`${town.name}政府三楼会议室`)
    expect(title).toContain(`${congress}第一次会议`)
    await clerk.removeSitting('各代表团审议')
    await clerk.tab('agenda')
    for (const item of [
      '通过代表资格审查委员会名单',
      '听取和审议人民代表大会主席团（常务委员会）工作报告',
      '审查和批准上年度预算执行情况和本年度预算',
      '票决本年度民生实事项目',
      '通过选举办法',
    ])
      await clerk.removeItem(item)
    await clerk.addItem(`对${government}工作进行满意度测评`, '测评', '第二次全体会议')
    await clerk.addItem('宣读公告', '宣布', '第二次全体会议')
    await expectAccessible(page)
    await clerk.publishAndNotify('请各位代表准时到会，带好代表证。')
    await Promise.all(phones.map((one) => one.attend(clerk.id())))
    await clerk.tab('overview')
    await expect(page.getByRole('link', { name: /^6 参加|参加/ }).first()).toContainText('6')
    await takePapers(page, '会议通知')
    await takePapers(page, '出席列席人员名单')
    await takePapers(page, '签到表')
  })

  await test.step('the preparatory meeting elects the presidium and adopts the agenda', async () => {
    await clerk.tab('check_in')
    const code = page.getByText(/^\d{3} ?\d{3}$/)
    const digits = ((await code.textContent()) ?? '').replace(/\D/g, '')
    await Promise.all([first, second, third].map((one) => phone(one).checkIn(digits)))
    await expect(page.getByRole('region', { name: '签到记录' })).toContainText(at(third))
    await clerk.open('预备会议', '上届主席团')
    await clerk.start('选举大会主席团')
    await votes.byHands(
      '选举大会主席团',
      `${congress}第一次会议主席团名单`,
      presidium.join('、'),
      phone(first),
      counting,
      { choices: { 赞成: all - 1, 反对: 0, 弃权: 1 } },
    )
    // Who was elected is recorded from here: the meetings of the presidium call them.
    await next.getByRole('button', { name: '登记主席团成员' }).click()
    await page.getByRole('button', { name: '登记成员' }).click()
    const members = modal(page).locator('.el-select')
    const named = page.getByRole('combobox', { name: '代表', exact: true })
    for (const name of presidium) {
      await members.click()
      await named.fill(name)
      await page.getByRole('option', { name }).first().click()
      await expect(members).toContainText(name)
    }
    await named.press('Tab')
    await modal(page).getByRole('button', { name: '登记成员' }).click()
    await expect(modal(page)).toBeHidden()
    await expect(page.getByText(`现有成员 ${presidium.length} 人`)).toBeVisible()
    await clerk.finish('选举大会主席团')
    await clerk.start('通过会议议程')
    await votes.byHands(
      '通过会议议程',
      `${congress}第一次会议议程`,
      '听取报告，选举，通过决议，满意度测评，宪法宣誓。',
      phone(second),
      counting,
      { choices: { 赞成: all, 反对: 0, 弃权: 0 } },
    )
    await clerk.finish('通过会议议程')
    await clerk.close('预备会议')
  })

  await test.step('the first plenary sitting hears the reports', async () => {
    await clerk.open('第一次全体会议', presidium[0] ?? '')
    // P9: the presidium before made sure of the mandates on the committee's report; the session hears of it.
    await clerk.start('宣布代表资格审查结果')
    await clerk.finish('宣布代表资格审查结果')
    await clerk.start('听取和审议人民政府工作报告')
    await clerk.item('听取和审议人民政府工作报告').getByRole('button', { name: '记发言' }).click()
    await modal(page).getByRole('combobox', { name: '发言人' }).fill(at(5))
    await page
      .getByRole('option', { name: at(5) })
      .first()
      .click()
    await modal(page).getByLabel('发言内容').fill('同意政府工作报告，建议加快集镇供水改造。')
    await modal(page).getByRole('button', { name: '记发言' }).click()
    await expect(modal(page)).toBeHidden()
    await clerk.finish('听取和审议人民政府工作报告')
    await clerk.close('第一次全体会议')
  })

  await clerk.open('第二次全体会议', presidium[0] ?? '')
  const sitting = await clerk
    .sitting('第二次全体会议')
    .getByRole('link', { name: '会场大屏' })
    .getAttribute('href')
  const board = await boardOf(browser, town.clerk, sitting ?? '', baseURL)
  const hall = board.page.getByRole('main')

  /** Elected on paper: the hall waits for the announcement, and so do the deputies. */
  async function elect(
    title: string,
    votesFor: Record<string, number>,
    elected: string,
    ballot: string,
    teller: Phone,
    reader: Phone,
  ) {
    const numbers = { issued: all, returned: all, spoiled: 1, persons: votesFor }
    await votes.paperVote(ballot, teller, numbers, title === '主席')
    await expect(hall).toContainText('正在计票')
    await reader.page.goto(`/m/ballots/${ballot}`)
    await expect(reader.page.getByText('已截止，正在计票')).toBeVisible()
    const early = Object.keys(votesFor).map((name) => `${name}${votesFor[name]}`)
    for (const text of early) await expect(hall).not.toContainText(text)
    await expect(reader.page.getByRole('main')).not.toContainText('当选')
    await votes.act('宣布结果')
    await expect(next).toContainText(`结果已宣布。当选：${elected}`)
    await expect(hall).toContainText(`当选：${elected}`)
    for (const text of early) await expect(hall).toContainText(text)
    await reader.page.reload()
    await expect(reader.page.getByText(`当选：${elected}`)).toBeVisible()
    if (title.startsWith('副镇长')) {
      await takePapers(page, '选票（表决票）', `${title} 选票`)
      await takePapers(page, '计票结果报告单', `${title} 报告单`)
    }
    await takePapers(page, '公告', `${title} 公告`)
  }

  const elections = '选举国家机关领导人员'
  const joint = names.slice(30, 40)
  await test.step('chair, vice chair and head of the town are elected', async () => {
    await clerk.start(elections)
    const forChair = await votes.prepareElection(
      elections,
      `选举${town.name}人民代表大会主席`,
      /^正职/,
      [1, 0],
      [{ name: chair }],
      counting,
      true,
    )
    await elect('主席', { [chair]: 48 }, chair, forChair, phone(first), phone(third))
    const forVice = await votes.prepareElection(
      elections,
      `选举${town.name}人民代表大会副主席`,
      /^副职/,
      [1, 1],
      [{ name: vice }, { name: viceRival, by: joint }],
      counting,
      true,
    )
    await elect(
      '副主席',
      { [vice]: 37, [viceRival]: 12 },
      vice,
      forVice,
      phone(second),
      phone(third),
    )
    const forHead = await votes.prepareElection(
      elections,
      `选举${town.name}镇长`,
      /^正职/,
      [1, 0],
      [{ name: head }],
      counting,
    )
    await elect('镇长', { [head]: 47 }, head, forHead, phone(first), phone(third))
  })

  await test.step('three deputy heads of four candidates; one seat is elected again', async () => {
    const [a, b, c, d] = deputyHeads
    const ballot = await votes.prepareElection(
      elections,
      `选举${town.name}副镇长`,
      /^副职/,
      [3, 1],
      [{ name: a }, { name: b }, { name: c }, { name: d, by: joint }],
      counting,
    )
    // On the paper they stand by the strokes of their surnames.
    const byStrokes = [a, d, b, c]
    await expect(page.getByRole('region', { name: '候选人' }).getByRole('listitem')).toContainText(
      byStrokes,
    )
    const votesFor = { [a]: 45, [b]: 40, [c]: 25, [d]: 20 }
    await elect('副镇长', votesFor, `${a}、${b}`, ballot, phone(second), phone(third))
    await expect(next).toContainText('还有 1 个名额没有选出')
    await expectAccessible(page)
    await votes.act('另行选举')
    await expect(page).not.toHaveURL(new RegExp(ballot))
    await expect(page.getByText('另行选举').first()).toBeVisible()
    await votes.tellers(counting)
    const again = page.url().split('/').at(-1) ?? ''
    await elect('副镇长另行选举', { [c]: 30, [d]: 19 }, c, again, phone(first), phone(third))
    await clerk.finish(elections)
  })

  await test.step('a resolution by show of hands becomes a decision and is handed over', async () => {
    await clerk.start('通过各项决议')
    const title = `关于${government}工作报告的决议`
    const text = `会议听取和审议了${government}工作报告，决定批准这个报告。`
    const numbers = { choices: { 赞成: all - 2, 反对: 1, 弃权: 1 } }
    const ballot = await votes.byHands(
      '通过各项决议',
      title,
      text,
      phone(second),
      counting,
      numbers,
    )
    await next.getByRole('button', { name: '形成决定' }).click()
    await expect(page.getByLabel('名称')).toHaveValue(title)
    await expect(page.getByLabel('正文')).toHaveValue(text)
    await expect(page.getByRole('radio', { name: /^决议/ })).toBeChecked()
    await expect(page.getByRole('radio', { name: /^人民代表大会/ })).toBeChecked()
    await expectAccessible(page)
    await page.getByRole('button', { name: '保存草稿' }).click()
    await next.getByRole('button', { name: '登记通过' }).click()
    await modal(page).getByRole('button', { name: '登记通过' }).click()
    await expect(page.getByText('已通过', { exact: true })).toBeVisible()
    await takePapers(page, '决议')
    await next.getByRole('button', { name: '交办单位' }).click()
    await modal(page).getByLabel('由谁交办').fill(`${congress}主席团`)
    await pick(page, /^单位1$/, '中心学校')
    await modal(page).getByLabel('要求单位1研究处理什么').fill('落实报告提出的义务教育任务。')
    await modal(page).getByRole('button', { name: '交办单位' }).click()
    await expect(page.getByText('已交办', { exact: true })).toBeVisible()
    // From the decision to the vote and the meeting, and back.
    await page.getByRole('link', { name: /表决通过$/ }).click()
    await expect(page).toHaveURL(new RegExp(ballot))
    await expect(page.getByRole('region', { name: '形成的决议决定' })).toContainText(title)
    await clerk.tab('ballots')
    await expect(page.getByRole('region', { name: '形成的决议决定' })).toContainText(title)
    await expectAccessible(page)
    await clerk.finish('通过各项决议')
  })

  await test.step('a rating in secret on phones, with papers for those without one', async () => {
    const item = `对${government}工作进行满意度测评`
    await clerk.start(item)
    await votes.begin(item)
    await expect(modal(page).getByRole('radio', { name: /^满意度测评/ })).toBeChecked()
    await expect(modal(page).getByRole('radio', { name: /^无记名电子表决/ })).toBeChecked()
    await modal(page).getByLabel('允许电子表决的依据').fill(`${congress}表决办法第三条`)
    await modal(page).getByLabel('依据的规定').fill('镇人民代表大会满意度测评办法第六条')
    const ballot = await votes.made(item)
    await votes.tellers(withPhones.slice(0, 3))
    await Promise.all([first, second, third].map((one) => phone(one).takeCode(clerk.id())))
    await expect(page.getByText('三人都已领取口令（3/3）')).toBeVisible()
    await votes.act('开始表决')
    const choices = ['满意', '满意', '基本满意', '满意', '不满意']
    const voting = phones.slice(0, 5)
    // One of them has no phone at hand, but a computer.
    const desk = await colleague(browser, usernames[5] ?? '', baseURL)
    await Promise.all([
      ...voting.map((one, index) => one.vote(clerk.id(), choices[index] ?? '弃权')),
      voteAtDesk(desk.page, `/meetings/${clerk.id()}/ballots/${ballot}`, '满意'),
    ])
    await expect(next).toContainText('已投 6 人')
    await expect(hall).toContainText(`6/${all}`)
    await expect(hall).not.toContainText('满意6')
    // The others take papers.
    await page.getByText('只看未投').click()
    await page.getByRole('button', { name: `为列出的 ${all - 6} 人登记领票` }).click()
    await page
      .locator('.el-message-box')
      .getByRole('button', { name: /^为列出/ })
      .click()
    await expect(next).toContainText(`已投 ${all} 人`)
    await votes.act('截止表决')
    await votes.sheets(ballot, phone(first), {
      issued: all - 6,
      returned: all - 6,
      spoiled: 1,
      choices: { 满意: 30, 基本满意: 10, 不满意: 3, 弃权: 1 },
    })
    await next.getByRole('button', { name: '计票', exact: true }).click()
    await votes.codes([phone(second), phone(third)])
    await expect(page.getByRole('row', { name: /^满意/ })).toContainText('34')
    await expect(hall).toContainText('正在计票')
    await votes.act('宣布结果')
    await expect(next).toContainText('结果已宣布。满意')
    await expect(hall).toContainText('34')
    await expectAccessible(page)
    await phone(3).page.reload()
    await expect(phone(3).page.getByText(/您的回执在其中/)).toBeVisible()
    await expect(desk.page.getByText(/您的回执在其中/)).toBeVisible()
    await desk.leave()
    await takePapers(page, '计票结果报告单', '测评 报告单')
    await clerk.finish(item)
  })

  await test.step('oath, announcement, closing, the record', async () => {
    await clerk.start('宪法宣誓')
    await expect(hall).toContainText('宪法宣誓')
    await clerk.finish('宪法宣誓')
    await clerk.start('宣读公告')
    await clerk.finish('宣读公告')
    await clerk.close('第二次全体会议')
    await next.getByRole('button', { name: '宣布闭会' }).click()
    await clerk.confirm('宣布闭会')
    await expect(next).toContainText('会议已经结束。')
    await expectAccessible(page)
    await takePapers(page, '会议议程')
    await takePapers(page, '会议记录')
    await page.setViewportSize({ width: 390, height: 844 })
    await clerk.tab('ballots')
    await expect(page.getByRole('list', { name: '表决与选举' }).getByRole('listitem')).toHaveCount(
      9,
    )
    await expectFits(page)
  })

  await board.leave()
  for (const one of phones) await one.leave()
})
