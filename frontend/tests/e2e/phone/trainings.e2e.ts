/** A deputy answers an invitation, reads a bulletin and answers questions, without network too. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { personOf } from '../support/jointly'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { staff, today } from '../support/staff'
import { dayFromNow, unique } from '../support/works'

interface One {
  id: string
  title: string
  counts: { coming: number; on_leave: number }
  deputies: { score: number | null; leave_reason: string | null }[]
}

const sent = (page: Page) =>
  expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

/** A button that may also be a link that looks like one. */
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .click()

test('a training: comes, asks for leave without network, answers the questions once', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const clerk = await staff(request, accounts.township)
  const me = await personOf(request, accounts.deputy)
  const plan = async (begins_on: string) => {
    const one = await clerk.post<One>('/trainings', {
      level: 'township',
      kind: 'performance',
      title: `代表履职培训${unique()}`,
      place: '镇人大代表之家',
      organiser: '镇人大主席团',
      begins_on,
      hours: 4,
    })
    await clerk.actOn(`trainings/${one.id}`, 'invitations', {
      audience: 'chosen',
      deputy_ids: [me.id],
    })
    return one
  }
  const ahead = await plan(dayFromNow(9))
  const now = await plan(today())
  await clerk.actOn(`trainings/${now.id}`, 'quizzes', {
    questions: [
      { question: '建议几个月内答复？', options: ['一个月', '三个月'], correct: 1 },
      { question: '代表直接处理案件吗？', options: ['处理', '不处理'], correct: 1 },
    ],
  })
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto('/m/trainings')
  await expect(page.getByText(/年您已有\d+学时/)).toBeVisible()
  await expect(page.getByRole('link', { name: ahead.title })).toContainText('请答复能否参加')
  await expectAccessible(page)
  await page.getByRole('link', { name: ahead.title }).click()
  await expect(page.getByText('镇人大代表之家')).toBeVisible()
  await expectAccessible(page)
  await press(page, '能参加')
  await expect(page.getByText('您已答复：能参加')).toBeVisible()
  const of = (id: string) => clerk.get<One>(`/trainings/${id}`)
  expect((await of(ahead.id)).counts).toMatchObject({ coming: 1 })
  await page.goto(`/m/trainings/${now.id}`)
  await expect(page.getByText('开始答题')).toBeVisible()

  // Something came in between, and there is no network; the last answer holds.
  await page.goto(`/m/trainings/${ahead.id}`)
  await expect(page.getByText('您已答复：能参加')).toBeVisible()
  await context.setOffline(true)
  await press(page, '不能参加，请假')
  await press(page, '请假，告诉人大办公室')
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('为什么不能参加').fill('家里有老人住院')
  await expectAccessible(page)
  await press(page, '请假，告诉人大办公室')
  await expect(page.getByText('等待发送 · 培训答复')).toBeVisible()
  await page.goto(`/m/trainings/${now.id}/quiz`)
  await press(page, '提交答案')
  await expect(page.getByText('请回答每一道题。')).toBeVisible()
  await page.getByRole('button', { name: '三个月' }).click()
  await page.getByRole('button', { name: '不处理', exact: true }).click()
  await expectAccessible(page)
  await press(page, '提交答案')
  await expect(page.getByText('等待发送 · 培训答题')).toBeVisible()
  await context.setOffline(false)
  await sent(page)
  expect(await of(ahead.id)).toMatchObject({
    counts: { coming: 0, on_leave: 1 },
    deputies: [{ leave_reason: '家里有老人住院' }],
  })
  expect((await of(now.id)).deputies).toMatchObject([{ score: 2 }])
  await page.goto(`/m/trainings/${now.id}`)
  await expect(page.getByText('答对2题，共2题')).toBeVisible()
  await expectAccessible(page)

  // Very large text on a small phone.
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['trainings', `trainings/${now.id}`, `trainings/${ahead.id}`]) {
    await page.goto(`/m/${path}`)
    await page.evaluate(() => {
      document.documentElement.dataset.textSize = 'xlarge'
    })
    await expectAccessible(page)
  }
})

test('a bulletin: unread first, read without network and confirmed with one tap', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(180_000)
  const clerk = await staff(request, accounts.township)
  const me = await personOf(request, accounts.deputy)
  const title = `一季度工作通报${unique()}`
  const { id } = await clerk.post<{ id: string }>('/bulletins', {
    level: 'township',
    kind: 'affairs',
    title,
    body: '道路硬化十二公里。\n\n饮水工程全部通水。',
  })
  await clerk.actOn(`bulletins/${id}`, 'sendings', {
    audience: 'chosen',
    deputy_ids: [me.id],
    read_by: dayFromNow(5),
  })
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto('/m/bulletins')
  await expect(page.getByRole('link', { name: title })).toContainText('未阅读')
  await expectAccessible(page)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('饮水工程全部通水。')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(true)
  await press(page, '我已阅读')
  await expect(page.getByText('写好了，存在手机里，有网后自动发出。')).toBeVisible()
  await page.goto('/m/outbox')
  await expect(page.getByText('等待发送 · 阅读通报资料')).toBeVisible()
  await context.setOffline(false)
  await sent(page)
  expect(await clerk.get(`/bulletins/${id}`)).toMatchObject({ read: 1, sent_to: 1 })
  await page.goto('/m/bulletins?view=rest')
  await expect(page.getByRole('link', { name: title })).toContainText('已阅读')

  // It was corrected: what it said before is there, and it may be confirmed again.
  await clerk.actOn(`bulletins/${id}`, 'corrections', {
    title,
    body: '道路硬化十一公里。\n\n饮水工程全部通水。',
    note: '道路里程有误',
  })
  await page.goto(`/m/bulletins/${id}`)
  await expect(page.getByText('有更正')).toBeVisible()
  await expect(page.getByText('道路里程有误', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await press(page, '我已阅读')
  await expect(page.getByText(/您已在.*确认阅读。/)).toBeVisible()
})
