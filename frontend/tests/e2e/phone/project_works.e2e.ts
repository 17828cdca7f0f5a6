/** Livelihood projects that are carried out, on the phones of a deputy and of the unit. */
import { accounts } from '../support/accounts'
import {
  deputyOnPhone,
  expect,
  expectAccessible,
  signIn,
  someoneOnPhone,
  standOnItsOwn,
  test,
} from '../support/phone'
import { followedWork, satisfaction, unique } from '../support/works'

test('a deputy asks without network, the unit answers on its phone, the deputy reads it', async ({
  page,
  context,
  request,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const title = `修建便民桥${unique()}`
  const late = `桥墩浇筑${unique()}`
  const { work: id } = await followedWork(request, title, [
    [late, -3],
    ['桥面铺装', 60],
  ])
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)

  // The list: the light in words, why, and that one follows it.
  await page.goto('/m/projects')
  await expect(page.getByRole('heading', { name: '我跟踪的项目' })).toBeVisible()
  const card = page.getByRole('link', { name: title }).filter({ hasText: '完成0%' })
  await expect(card).toContainText('逾期')
  await expect(card).toContainText(`节点“${late}”`)
  await expect(card).toContainText('已超过3天')
  await expect(card).toContainText('完成0%')
  await expect(card).toContainText('我跟踪，任组长')
  await expectAccessible(page)
  await card.click()
  await expect(page.getByText('2项完成0项')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '任务节点' }).click()
  await expect(page.getByText('资金专户管理，监理单位驻场。')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: late })).toContainText('逾期')
  await expectAccessible(page)

  await context.setOffline(true)
  await page.goto(`/m/project-works/${id}`)
  await page
    .getByRole('link', { name: '问一问' })
    .or(page.getByRole('button', { name: '问一问' }))
    .click()
  await page.getByRole('button', { name: '提交，请责任单位答复' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('您想问什么').fill('桥墩为什么没有按时浇筑？')
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交，请责任单位答复' }).click()
  await expect(page.getByText('等待发送 · 对民生实事项目的提问')).toBeVisible()
  await page.goto(`/m/project-works/${id}/questions`)
  await expect(page.getByText('写好了，存在手机里，有网后自动发出')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/m/outbox')
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

  const unit = await someoneOnPhone(browser, accounts.township_undertaker, baseURL)
  await unit.page.getByRole('link', { name: '我办的民生实事' }).click()
  await unit.page.getByRole('link', { name: title }).click()
  await unit.page.getByRole('link', { name: '三问和答复' }).click()
  await expect(unit.page.getByText('桥墩为什么没有按时浇筑？')).toBeVisible()
  await expectAccessible(unit.page)
  await unit.page.getByRole('button', { name: '答复' }).click()
  await unit.page.getByLabel('答复内容').fill('上月连续下雨，本周内浇筑完成。')
  await expectAccessible(unit.page)
  await unit.page.getByRole('button', { name: '提交答复' }).click()
  await expect(unit.page.getByText('上月连续下雨，本周内浇筑完成。')).toBeVisible()
  await unit.leave()

  await page.goto(`/m/project-works/${id}/questions`)
  await expect(page.getByText('上月连续下雨，本周内浇筑完成。')).toBeVisible()
  await expectAccessible(page)
  // The notice leads to the page.
  await page.goto('/m/inbox?state=notices')
  await page.getByRole('link', { name: title }).first().click()
  await expect(page).toHaveURL(new RegExp(`project-works/${id}`))
})

test('a unit reports a month, a task and a problem without network; what changed meanwhile is told', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(180_000)
  const title = `硬化村道${unique()}`
  const {
    hall,
    record,
    work: id,
  } = await followedWork(request, title, [
    ['路基平整', 5],
    ['路面浇筑', 90],
  ])
  await signIn(page, accounts.township_undertaker)
  await standOnItsOwn(page)
  await page.goto('/m/project-works')
  await expect(page.getByRole('link', { name: title })).toContainText('临期')
  await expectAccessible(page)
  await page.goto(`/m/project-works/${id}/plan`)
  await expect(page.getByText('路面浇筑')).toBeVisible()
  await context.setOffline(true)
  await page.goto(`/m/project-works/${id}/report`)
  await page.getByRole('button', { name: '加百分之五' }).click()
  await page.getByLabel('累计支付（万元）').fill('3.5')
  await page.getByLabel('这个月做了什么').fill('平整路基两公里。')
  await expectAccessible(page)
  await page.getByRole('button', { name: /报告.*的进度/ }).click()
  await expect(page.getByText('等待发送 · 民生实事项目进度')).toBeVisible()
  await page.goto(`/m/project-works/${id}/plan`)
  await page.getByRole('listitem').filter({ hasText: '路基平整' }).getByRole('button').click()
  await page.getByLabel('用什么证明').fill('监理验收单第3号')
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记这项任务已完成' }).click()
  await expect(page.getByText('等待发送 · 任务完成')).toBeVisible()
  await page.goto(`/m/project-works/${id}/problem`)
  await page.getByLabel('发现了什么问题').fill('排水沟没有盖板。')
  await page.getByLabel('谁发现的').fill('第二代表小组视察')
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记问题' }).click()
  await expect(page.getByText('等待发送 · 民生实事项目的问题')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  interface Seen {
    months: { paid_yuan: number; percent: number }[]
    milestones: { evidence: string | null }[]
    problems: { id: string }[]
  }
  const seen = await hall.clerk.get<Seen>(`/${record}`)
  expect(seen.months).toMatchObject([{ paid_yuan: 35_000, percent: 5 }])
  expect(seen.milestones[0]?.evidence).toBe('监理验收单第3号')
  expect(seen.problems).toHaveLength(1)

  // Less than before asks for a reason; somebody else was faster.
  await page.goto(`/m/project-works/${id}/report`)
  await page.getByLabel('完成百分之几').fill('2')
  await page.getByLabel('这个月做了什么').fill('重新测量。')
  await page.goto(`/m/project-works/${id}/problems`)
  await expect(page.getByText('排水沟没有盖板。')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: '登记整改' }).click()
  await page.getByLabel('怎样整改的').fill('已经加装盖板。')
  await page.getByRole('button', { name: '登记已经整改' }).click()
  await expect(page.getByText('等待发送 · 问题整改')).toBeVisible()
  await hall.clerk.actOn(record, `problems/${seen.problems[0]?.id ?? ''}/rectifications`, {
    rectification: '镇里已经督促安装。',
  })
  await context.setOffline(false)
  await expect(page.getByText('被退回 · 问题整改')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('您看过以后，有人作了这些改动：')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '修改后再提交' }).click()
  await expect(page.getByLabel('怎样整改的')).toHaveValue('已经加装盖板。')
  await expect(page.getByText('镇里已经督促安装。')).toBeVisible()
  await expectAccessible(page)
})

test('the result of a satisfaction vote is shown once it is announced, with the acceptance', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const title = `饮水工程${unique()}`
  const { hall, record, work: id } = await followedWork(request, title, [['管网铺设', 20]])
  await hall.clerk.actOn(record, 'acceptances', {
    held_by: '镇水利站、第二代表小组',
    result: 'with_remarks',
    early_reason: '管网已经通水，余下的是标识牌。',
    remarks: '补齐标识牌。',
  })
  const all = hall.voters.length
  const vote = await satisfaction(request, hall, `对${title}的满意度测评`, [all, 0, 0])
  await hall.clerk.actOn(record, 'ratings', { ballot_id: vote })
  await signIn(page, accounts.deputy)
  await page.goto(`/m/project-works/${id}/review`)
  await expect(page.getByText('合格，有整改意见')).toBeVisible()
  await expect(page.getByText('补齐标识牌。')).toBeVisible()
  await expect(page.getByText(`${hall.voters.length}票`).first()).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/m/project-works/${id}`)
  await expect(page.getByText('已验收')).toBeVisible()
  await expectAccessible(page)
})

test('a deputy of the town sees how a chosen project goes from its page', async ({
  request,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const title = `文化广场${unique()}`
  const { project } = await followedWork(request, title, [['地面硬化', 40]])
  const other = await deputyOnPhone(browser, accounts.other_deputy, baseURL)
  await other.page.goto(`/m/projects/${project}`)
  const way = other.page.getByRole('link', { name: '看实施情况' })
  await expect(way).toContainText('正常')
  await expectAccessible(other.page)
  await way.click()
  await expect(other.page.getByRole('heading', { name: title })).toBeVisible()
  await expect(other.page.getByText('我跟踪', { exact: false })).toHaveCount(0)
  await other.leave()
})
