/**
 * A town's year of livelihood projects as its people live it: two hundred ideas, twelve of them the same wish, what
 * the congress chose, how it was built, and what everybody thought of it at the next session.
 */
import { type Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { askingRound, examined, voted } from '../support/choice'
import {
  choose,
  colleague,
  expect,
  expectAccessible,
  expectFits,
  modal,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { openHall } from '../support/hall'
import { someoneOnPhone } from '../support/phone'
import { answerOf, fill, follow, reachable, resident, send } from '../support/resident'
import { staff } from '../support/staff'
import { dayFromNow, satisfaction } from '../support/works'

const wishes = [
  '村道路面破损，雨天泥泞，希望硬化通组路',
  '自来水时断时续，希望更换供水主管网',
  '学校门口没有斑马线，希望设置减速带',
  '河堤垮塌，汛期危险，希望加固护坡',
  '文化广场没有灯，希望安装太阳能路灯',
]

/** What 199 people wrote on paper: eleven of them want what the resident at the door wants. */
const written = (mark: string) =>
  Array.from({ length: 199 }, (_, n) =>
    n % 19 === 0
      ? `老街没有公共厕所，第${n + 1}户赶集很不方便，希望修一座。\t老街修公厕${mark}-${n + 1}`
      : `第${n + 1}村民小组：${wishes[n % wishes.length] ?? ''}。\t第${n + 1}组的心愿${mark}`,
  )

/** A page as it is now: readers keep it for some minutes. */
async function read(page: Page, path: string) {
  await page.goto(path)
  await page.reload()
}

async function paste(page: Page, lines: readonly string[]) {
  await page.getByLabel('第1行，具体内容').evaluate((field, text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, lines.join('\n'))
}

test('V1 to V13: a year from two hundred ideas to the rating at the next session', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(420_000)
  const mark = unique()
  const { county } = await reachable(request, accounts.other_deputy)
  const hall = await openHall(request)
  const { clerk } = hall
  const round = await askingRound(clerk)
  const wish = `老街修公厕${mark}`

  // V2: a resident at the door, without an account and without a script.
  const door = await resident(browser, baseURL, false)
  await door.page.goto(`/p/${county}/ideas/new`)
  await door.page.getByLabel('提给哪里').selectOption(`round:${round.id}`)
  await fill(door.page, {
    title: wish,
    content: `老街没有公共厕所，赶集的老人孩子很不方便，希望修一座${mark}。`,
    village: '老城社区',
  })
  const code = await send(door.page)
  await signIn(page, accounts.township)
  await page.goto(`/resident-messages?q=${mark}`)
  await page.getByRole('link', { name: wish }).click()
  await page.getByRole('button', { name: '通过，列入意见' }).click()
  await expect(page).toHaveURL(/resident-messages\?/)

  // V2: the others on paper, in one go.
  await page.goto(`/project-ideas/batch?round=${round.id}`)
  await settle(page)
  await paste(page, written(mark))
  await page.getByRole('button', { name: '登记199条' }).click()
  await expect(page.getByText('已登记199条')).toBeVisible({ timeout: 30_000 })

  // V13: twelve say the same: one remains, all origins are kept.
  await expect(async () => {
    await page.goto(
      `/project-rounds/${round.id}/ideas?q=${encodeURIComponent(`老街修公厕${mark}`)}`,
    )
    await expect(page.getByRole('checkbox', { name: /^选中：老街修公厕/ })).toHaveCount(12)
  }).toPass({ timeout: 30_000 })
  for (const box of await page.getByRole('checkbox', { name: /^选中：老街修公厕/ }).all())
    await box.check()
  await page.getByRole('button', { name: '合并', exact: true }).click()
  await modal(page)
    .getByRole('radio', { name: new RegExp(`${wish}(?!-)`) })
    .check()
  await modal(page).getByRole('button', { name: '合并（12条）' }).click()
  await expect(page.getByRole('list', { name: '来源（共12条）' })).toContainText(`${wish}-1`)
  await expectAccessible(page)
  const head = /project-ideas\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

  // Sorted: five go on, one is not eligible (V3), the others wait in the pool or are sorted later.
  interface Found {
    items: { id: string; title: string }[]
  }
  const all = await clerk.get<Found>(`/project-ideas?round_id=${round.id}&status=new&limit=200`)
  expect(all.items).toHaveLength(189)
  const others = all.items.filter((one) => one.id !== head)
  for (const id of [head, ...others.slice(0, 4).map((one) => one.id)])
    await clerk.actOn(`project-ideas/${id}`, 'acceptances', {})
  await page.goto(`/project-ideas/${others[5]?.id ?? ''}`)
  await page.getByRole('button', { name: '不予列入' }).click()
  await modal(page).getByRole('radio', { name: '有政府债务风险' }).check()
  await modal(page).getByLabel('具体情况').fill('需要举债建设。')
  await modal(page).getByRole('button', { name: '不予列入' }).click()
  await expect(page.getByText('不予列入，理由已告知提出人。')).toBeVisible()
  await page.goto(`/project-rounds/${round.id}`)
  await page.getByRole('button', { name: '结束征集' }).click()
  await expect(modal(page)).toBeVisible()
  const why = modal(page).getByLabel('原因')
  if (await why.isVisible()) await why.fill('意见已经收齐。')
  await modal(page).getByRole('button', { name: '结束征集' }).click()
  await expect(modal(page)).toBeHidden()

  // V3, V5: screened; deputies rate and speak on their phones.
  const names = [`老街公厕工程${mark}`, `通组路工程${mark}`, `供水工程${mark}`, `护坡工程${mark}`]
  const projects: string[] = []
  const from = [head, ...others.slice(0, 3).map((one) => one.id)]
  for (const [n, name] of names.entries())
    projects.push(await examined(clerk, round, name, [from[n] ?? '']))
  const first = projects[0] ?? ''
  const phone = await someoneOnPhone(browser, accounts.deputy, baseURL)
  await phone.page.goto(`/m/projects/${first}`)
  await phone.page.getByRole('button', { name: '评议' }).click()
  await phone.page.getByRole('button', { name: '非常需要' }).click()
  await phone.page.getByRole('button', { name: '非常可行' }).click()
  await phone.page.getByRole('button', { name: '提交评议' }).click()
  await page.goto(`/projects/${first}`)
  await expect(page.getByText('非常需要').first()).toBeVisible()

  // V6 to V9: the method, the surplus, the vote, the announcement.
  await page.goto(`/project-rounds/${round.id}/vote`)
  await page.getByRole('button', { name: '起草票决办法' }).click()
  const dialog = modal(page)
  await dialog.getByLabel('应选项目数').fill('3')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/候选项目不少于4项/).first()).toBeVisible()
  const session = await clerk.get<{ title: string }>(`/meetings/${hall.id}`)
  await page.getByRole('button', { name: '登记会议通过' }).click()
  await choose(page, '人民代表大会会议', session.title)
  await dialog.getByRole('button', { name: '登记通过' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: '提交票决' }).click()
  await dialog.getByRole('button', { name: '提交票决' }).click()
  await expect(dialog).toBeHidden()
  const found = await clerk.get<{ items: { ballot_id: string }[] }>(
    `/project-selections?round_id=${round.id}`,
  )
  const many = hall.voters.length
  await voted(request, hall, found.items[0]?.ballot_id ?? '', [many, many - 1, many - 2, 1])
  await page.reload()
  await page.getByRole('button', { name: '公告票决结果' }).click()
  await dialog.getByLabel('公告编号').fill('第1号')
  await dialog.getByRole('button', { name: '公告票决结果' }).click()
  await expect(page.getByText(/票决结果已于.*公告。/)).toBeVisible()
  await expectAccessible(page)

  // Everybody reads it, and the resident learns what became of the wish.
  await read(door.page, `/p/${county}/projects/${first}`)
  await expect(door.page.getByRole('main')).toContainText(/赞成\d+票，入选/)
  await expect(door.page.getByRole('main')).toContainText('由12条意见形成')
  await follow(door.page, county, code)
  await expect(door.page.getByRole('main')).toContainText(names[0] ?? '')

  // V5: the plan is published; V11, V13: the unit reports on its phone, late is red and everybody sees why.
  const unit = await staff(request, accounts.township_undertaker)
  const { id: work } = await unit.post<{ id: string }>('/project-works', {
    project_id: first,
    leader: '张建国',
    leader_post: '副镇长',
    safeguards: '资金专户管理，监理单位驻场。',
    milestones: [
      { title: '完成招标', due_on: dayFromNow(-5) },
      { title: '竣工验收', due_on: dayFromNow(60) },
    ],
  })
  await page.goto(`/project-works/${work}`)
  await page.getByRole('button', { name: '公布计划' }).click()
  await page.locator('.el-message-box').getByRole('button', { name: '公布计划' }).click()
  await expect(page.getByText('红灯：逾期').first()).toBeVisible()
  const builder = await someoneOnPhone(browser, accounts.township_undertaker, baseURL)
  await builder.page.goto(`/m/project-works/${work}/report`)
  await builder.page.getByLabel('完成百分之几').fill('100')
  await builder.page.getByLabel('累计支付（万元）').fill('28')
  await builder.page.getByLabel('这个月做了什么').fill('主体完工，管网接通。')
  await builder.page.getByRole('button', { name: /报告.*的进度/ }).click()
  await expect(async () => {
    const { percent } = await clerk.get<{ percent: number }>(`/project-works/${work}`)
    expect(percent).toBe(100)
  }).toPass()
  await builder.leave()
  await phone.page.goto(`/m/project-works/${work}`)
  await expect(phone.page.getByText(/逾期/).first()).toBeVisible()
  await read(door.page, `/p/${county}/projects/${first}`)
  await expect(door.page.getByRole('main')).toContainText('已完成100%')
  await expect(door.page.getByRole('main')).toContainText('比计划晚5天')

  // V10: nobody stops it without the congress.
  await page.reload()
  await page.getByRole('button', { name: '变更' }).click()
  await page.getByRole('button', { name: /^终止/ }).click()
  await dialog.getByLabel('变更的原因').fill('上级另有安排。')
  await expect(dialog.getByRole('button', { name: '登记变更' })).toBeDisabled()
  await expect(dialog.getByText(/乡镇人民代表大会决定/).first()).toBeVisible()
  await dialog.getByRole('button', { name: '取消' }).click()

  // Accepted at the desk; the resident rates it; the next session does (V12).
  await page.goto(`/project-works/${work}/review`)
  await page.getByRole('button', { name: '登记验收' }).click()
  await dialog.getByText('合格', { exact: true }).click()
  await dialog.getByLabel('谁验收的').fill('镇人大、第二代表小组')
  await dialog.getByRole('button', { name: '登记验收' }).click()
  await expect(dialog).toBeHidden()
  await read(door.page, `/p/${county}/projects/${first}`)
  await door.page.getByRole('button', { name: '满意', exact: true }).click()
  await door.page.getByLabel(/^想说的话/).fill('公厕很干净，方便多了。')
  await door.page.locator('#answer').fill(await answerOf(door.page))
  await door.page.getByRole('button', { name: /提交/ }).click()
  await read(door.page, `/p/${county}/projects/${first}`)
  await expect(door.page.getByRole('main')).toContainText('满意1人次')
  await expectFits(door.page)
  // What they wrote is for the office, which keeps from the unit what is not for it.
  await page.reload()
  const said = page.getByRole('list', { name: '群众的话' })
  await expect(said).toContainText('公厕很干净，方便多了。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '不给责任单位看' }).click()
  await dialog.getByLabel('原因').fill('与施工无关。')
  await dialog.getByRole('button', { name: '不给责任单位看' }).click()
  await expect(said).toContainText('没有给责任单位看：与施工无关。')
  const vote = `对${names[0] ?? ''}的满意度测评`
  const ballot = await satisfaction(request, hall, vote, [many - 1, 1, 0])
  await clerk.actOn(`project-works/${work}`, 'ratings', { ballot_id: ballot })
  await page.reload()
  await expect(page.getByRole('list', { name: vote })).toContainText('满意')
  await expectAccessible(page)
  await read(door.page, `/p/${county}/projects/${first}`)
  await expect(door.page.getByRole('main')).toContainText(`满意${many - 1}票`)

  // V13: the report to the congress has the project from its plan to its rating.
  await page.goto(`/project-rounds/${round.id}/report`)
  const row = page.getByRole('row', { name: new RegExp(names[0] ?? '') })
  await expect(row).toContainText('合格')
  await expectAccessible(page)
  const county_office = await colleague(browser, accounts.county, baseURL)
  await county_office.page.goto(`/project-rounds/${round.id}/report`)
  await expect(
    county_office.page.getByRole('row', { name: new RegExp(names[0] ?? '') }),
  ).toContainText('合格')
  await county_office.leave()
  await phone.leave()
  await door.leave()
})
