/** A deputy enters what they did without network, sees the office's answer and each point explained, and appeals. */
import type { APIRequestContext, Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { personOf } from '../support/jointly'
import { expect, expectAccessible, openToDo, signIn, standOnItsOwn, test } from '../support/phone'
import { staff, today } from '../support/staff'
import { unique } from '../support/works'

interface Duty {
  id: string
  title: string
  status: string
  kind: string
  attachments: object[]
}
interface Quarter {
  id: string
  level: string
}
interface Points {
  year: number
  congresses: {
    lines: { record_id: string | null; points: number; explanation: string }[]
    quarters: { quarter: number; quarter_id: string | null; appeal_until: string | null }[]
  }[]
}

type Clerk = Awaited<ReturnType<typeof staff>>

const year = Number(today().slice(0, 4))
const sent = (page: Page) =>
  expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

/** Those of the deputy that are called so. */
async function recordsOf(deputy: Clerk, title: string) {
  const { items } = await deputy.get<{ items: Duty[] }>('/duty-records?limit=100')
  return items.filter((one) => one.title.includes(title))
}

const decide = (clerk: Clerk, id: string, data: object) =>
  clerk.actOn<Duty>(`duty-records/${id}`, 'decisions', data)

/** What may have been done before, by this test or another one. */
async function perhaps(done: Promise<unknown>) {
  await done.catch(() => undefined)
}

/** The town counts points: by rules of another test, or from this quarter on by those of a template. */
async function rulesInForce(clerk: Clerk) {
  const found = await clerk.get<{ items: object[] }>('/duty-rule-sets?status=in_force')
  if (found.items.length > 0) return
  const month = Number(today().slice(5, 7))
  const first = String(month - ((month - 1) % 3)).padStart(2, '0')
  const { id } = await clerk.post<{ id: string }>('/duty-rule-sets', {
    level: 'township',
    template: 'ruzhou',
  })
  await perhaps(
    clerk.actOn(`duty-rule-sets/${id}`, 'decisions', {
      effective_from: `${year}-${first}-01`,
      decided_on: today(),
      decided_by: '镇人大主席团第三次会议',
    }),
  )
}

/** A closed quarter of the deputy's congress against which they may still appeal: closed once for good. */
async function closedQuarter(request: APIRequestContext, username: string) {
  const clerk = await staff(request, accounts.township)
  const { id } = await personOf(request, username)
  const deputy = await staff(request, username)
  async function find() {
    for (const of of [year, year - 1]) {
      const points = await deputy.get<Points>(`/deputies/${id}/points?year=${of}`)
      const all = points.congresses.flatMap((one) => one.quarters)
      const open = all.find((one) => one.quarter_id && (one.appeal_until ?? '') >= today())
      if (open) return { ...open, year: of }
    }
    return null
  }
  const before = await find()
  if (before) return before
  for (const quarter of [1, 2, 3, 4]) {
    await perhaps(
      clerk.post<Quarter>('/duty-quarters', { level: 'township', year: year - 1, quarter }),
    )
  }
  const now = await find()
  expect(now, 'a closed quarter').not.toBeNull()
  return now as NonNullable<typeof now>
}

test('A9: a record entered without network is sent once, verified, and says what it counts for', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const deputy = await staff(request, accounts.deputy)
  const clerk = await staff(request, accounts.township)
  await rulesInForce(clerk)
  const mark = unique()
  const title = `接待三村选民${mark}`
  const wish = `请写明在哪个接待站（${mark}）。`
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.getByRole('link', { name: '履职', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: '履职记录', exact: true }).click()
  await expect(page.getByRole('link', { name: '登记履职' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '登记履职' }).click()
  await expect(page.getByRole('button', { name: '接待选民' })).toBeVisible()
  await expectAccessible(page)

  await context.setOffline(true)
  // What is missing is asked for beside its field.
  await page.getByRole('button', { name: '登记，交人大办公室核实' }).click()
  await expect(page.getByText('请选择一项')).toBeVisible()
  await page.getByRole('button', { name: '接待选民' }).click()
  await page.getByRole('button', { name: '登记，交人大办公室核实' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('做了什么事').fill(title)
  await expect(page.getByText(/已自动保存在手机里/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('做了什么事')).toHaveValue(title)
  await page.getByRole('button', { name: '昨天' }).click()
  await page.locator('input[accept="image/*"]').setInputFiles('public/icon-512.png')
  await expect(page.getByRole('button', { name: /去掉/ })).toBeVisible()
  await page.getByText('还想写：经过、时长').click()
  await page.getByLabel('经过和结果').fill('来了五位选民，记下两件事。')
  await page.getByLabel('用了几个小时').fill('3小时')
  await expect(page.getByLabel('用了几个小时')).toHaveValue('3')
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记，交人大办公室核实' }).click()
  await expect(page.getByText('等待发送 · 履职记录')).toBeVisible()
  await page.goto('/m/duty-records')
  await expect(page.getByText('写好了，存在手机里，有网后自动发出。')).toBeVisible()
  await page.goto('/m/outbox')
  await context.setOffline(false)
  await sent(page)
  const [record, ...more] = await recordsOf(deputy, title)
  expect(more).toEqual([])
  const id = record?.id ?? ''
  expect(await deputy.get<Duty>(`/duty-records/${id}`)).toMatchObject({
    kind: 'reception',
    status: 'pending',
    hours: 3,
    attachments: [{}],
  })

  // It waits for the office, which sends it back with the reason; the deputy corrects it.
  await page.goto('/m/duty-records')
  const card = page.getByRole('link', { name: title })
  await expect(card).toContainText('待核实')
  await expect(card).toContainText('接待选民')
  await decide(clerk, id, { decision: 'refused', reason: wish })
  await page.reload()
  await expect(page.getByRole('heading', { name: /被退回，请修改/ })).toBeVisible()
  await expect(card).toContainText(wish)
  await expectAccessible(page)
  // The notice says why, too, and leads to the record.
  await page.goto('/m/inbox')
  await page.getByRole('button', { name: /^通知/ }).click()
  await page.getByRole('link', { name: wish }).click()
  await expect(page.getByText('核实以后才计分。').or(page.getByText('现在不计分'))).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('link', { name: '修改后再报' })
    .or(page.getByRole('button', { name: '修改后再报' }))
    .click()
  await expect(page.getByLabel('做了什么事')).toHaveValue(title)
  await context.setOffline(true)
  await page.getByLabel('做了什么事').fill(`${title}（三村接待站）`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存，交人大办公室核实' }).click()
  await expect(page.getByText('等待发送 · 修改履职记录')).toBeVisible()
  await context.setOffline(false)
  await sent(page)

  // Verified: counted with the reason.
  await decide(clerk, id, { decision: 'verified' })
  await page.goto(`/m/duty-records/${id}`)
  await expect(page.getByText('已核实')).toBeVisible()
  const { id: own } = await personOf(request, accounts.deputy)
  const points = await deputy.get<Points>(`/deputies/${own}/points?year=${year}`)
  const line = points.congresses.flatMap((one) => one.lines).find((one) => one.record_id === id)
  expect(line?.explanation).toBeTruthy()
  await expect(page.getByText(line?.explanation ?? '')).toBeVisible()
  // Verified, it can only be taken back; the other act says why not.
  await expect(page.getByRole('button', { name: '修改', exact: true })).toBeDisabled()
  await expectAccessible(page)
  await page.getByRole('link', { name: '我的积分和星级' }).click()
  const reason = page.getByRole('link', { name: `${title}（三村接待站）` })
  await expect(reason).toContainText(line?.explanation ?? '')
  await expectAccessible(page)
  const rules = page.getByRole('link', { name: '积分办法' })
  await rules.first().click()
  await expect(page.getByRole('heading', { name: '怎么计分' })).toBeVisible()
  await expectAccessible(page)

  // Taken back with the reason.
  await page.goto(`/m/duty-records/${id}/withdraw`)
  await page.getByRole('button', { name: '撤回这条记录' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('为什么撤回').fill('和值班记录重复。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '撤回这条记录' }).click()
  await expect(page.getByText('撤回原因')).toBeVisible()
  await expect(page.getByText('和值班记录重复。')).toBeVisible()
  expect(await deputy.get<Duty>(`/duty-records/${id}`)).toMatchObject({ status: 'withdrawn' })
})

test('what the office changed meanwhile is told, and nothing written is lost', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000)
  const deputy = await staff(request, accounts.deputy)
  const clerk = await staff(request, accounts.township)
  const title = `调解地界纠纷${unique()}`
  const { id } = await deputy.post<Duty>('/duty-records', {
    level: 'township',
    kind: 'mediation',
    held_on: today(),
    title,
  })
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto(`/m/duty-records/${id}/edit`)
  await expect(page.getByLabel('做了什么事')).toHaveValue(title)
  await context.setOffline(true)
  await page.getByRole('button', { name: '换一类' }).click()
  await page.getByRole('button', { name: '办好事实事' }).click()
  await page.getByRole('button', { name: '保存，交人大办公室核实' }).click()
  await expect(page.getByText('等待发送 · 修改履职记录')).toBeVisible()
  await clerk.patchOn(`duty-records/${id}`, { note: '双方签了协议。' })
  await context.setOffline(false)
  await expect(page.getByText('被退回 · 修改履职记录')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('双方签了协议。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '修改后再提交' }).click()
  await expect(page.getByRole('heading', { name: '办好事实事' })).toBeVisible()
  await expect(page.getByText('双方签了协议。').first()).toBeVisible()
  await page.getByRole('button', { name: '保存，交人大办公室核实' }).click()
  await expect(page).toHaveURL(new RegExp(`duty-records/${id}/?$`))
  expect(await deputy.get<Duty>(`/duty-records/${id}`)).toMatchObject({
    kind: 'good_deed',
    note: '双方签了协议。',
    status: 'pending',
  })
  await decide(clerk, id, { decision: 'verified' })
})

test('A9: a clerk verifies on the phone what a deputy entered', async ({ page, request }) => {
  test.setTimeout(120_000)
  const deputy = await staff(request, accounts.other_deputy)
  const enter = (title: string) =>
    deputy.post<Duty>('/duty-records', {
      level: 'township',
      kind: 'relief',
      held_on: today(),
      title,
    })
  const right = await enter(`帮五保户收玉米${unique()}`)
  const wrong = await enter(`帮扶一次${unique()}`)
  await signIn(page, accounts.township)
  await openToDo(page, right.title)
  await expect(page.getByRole('heading', { name: right.title })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '属实，予以核实' }).click()
  await expect(page.getByText('已核实').first()).toBeVisible()
  await page.goto('/m/duty-records')
  await expectAccessible(page)
  await page.getByRole('link', { name: wrong.title }).click()
  await page.getByRole('button', { name: '退回', exact: true }).click()
  await page.getByRole('button', { name: '退回给代表' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('退回原因').fill('请写明帮了谁、做了什么。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '退回给代表' }).click()
  await expect(page.getByText('被退回').first()).toBeVisible()
  const now = (id: string) => deputy.get<Duty>(`/duty-records/${id}`)
  expect(await now(right.id)).toMatchObject({ status: 'verified' })
  expect(await now(wrong.id)).toMatchObject({ status: 'refused' })
})

test('§6.3: a deputy appeals without network against a closed quarter and reads the answer', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(180_000)
  const quarter = await closedQuarter(request, accounts.third_deputy)
  const clerk = await staff(request, accounts.township)
  const content = `三月在三村接待站接待选民${unique()}，没有计分，请核对。`
  await signIn(page, accounts.third_deputy)
  await standOnItsOwn(page)
  await page.goto('/m/me')
  await page.getByRole('link', { name: '我的积分和星级' }).click()
  await expect(page.getByRole('heading', { name: '我的积分' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/m/duty-quarters/${quarter.quarter_id ?? ''}`)
  await expect(page.getByText('已封存')).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('link', { name: '提出异议' })
    .or(page.getByRole('button', { name: '提出异议' }))
    .click()
  await expect(page.getByLabel('哪里不对，为什么')).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: '提出异议，交人大办公室答复' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('哪里不对，为什么').fill(content)
  await expectAccessible(page)
  await page.getByRole('button', { name: '提出异议，交人大办公室答复' }).click()
  await expect(page.getByText('等待发送 · 积分异议')).toBeVisible()
  await context.setOffline(false)
  await sent(page)

  const deputy = await staff(request, accounts.third_deputy)
  const mine = await deputy.get<{ items: { id: string; content: string }[] }>('/duty-appeals')
  const made = mine.items.filter((one) => one.content === content)
  expect(made).toHaveLength(1)
  const id = made[0]?.id ?? ''
  await page.goto(`/m/duty-quarters/${quarter.quarter_id ?? ''}`)
  await expect(page.getByText('等待答复')).toBeVisible()
  // As long as it is open there is no second one.
  await expect(page.getByText('提出异议', { exact: true })).toHaveCount(0)
  await clerk.actOn(`duty-appeals/${id}`, 'answers', {
    outcome: 'upheld',
    answer: '经核对值班记录，情况属实，已补登。',
  })
  await page.goto('/m/duty-appeals')
  await expectAccessible(page)
  await page.goto(`/m/duty-appeals/${id}`)
  await expect(page.getByText('异议成立')).toBeVisible()
  await expect(page.getByText('经核对值班记录，情况属实，已补登。')).toBeVisible()
  await expectAccessible(page)
})

test('a record of a closed quarter is entered late, and the form says so before', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const { year: of, quarter } = await closedQuarter(request, accounts.third_deputy)
  const deputy = await staff(request, accounts.third_deputy)
  const clerk = await staff(request, accounts.township)
  const title = `给村小学捐图书${unique()}`
  await signIn(page, accounts.third_deputy)
  await page.goto('/m/duty-records/new')
  await page.getByRole('button', { name: '公益慈善' }).click()
  await page.getByLabel('做了什么事').fill(title)
  await page.getByRole('button', { name: '选个日子' }).click()
  const month = String(quarter * 3 - 1).padStart(2, '0')
  await page.getByLabel('具体日期').fill(`${of}-${month}-10`)
  await expect(page.getByText(`${of}年第${quarter}季度已经封存。`)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '补登，交人大办公室核实' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText('补登', { exact: true })).toBeVisible()
  const [made] = await recordsOf(deputy, title)
  expect(made).toMatchObject({ is_late: true, status: 'pending' })
  await decide(clerk, made?.id ?? '', { decision: 'verified' })
})

test('nothing runs out of a small screen in very large text', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 320, height: 640 })
  await signIn(page, accounts.deputy)
  await page.evaluate(() => (document.documentElement.dataset.textSize = 'xlarge'))
  for (const where of ['duty-records', 'duty-records/new', 'duty-points', 'duty-appeals']) {
    await page.goto(`/m/${where}`)
    await page.evaluate(() => (document.documentElement.dataset.textSize = 'xlarge'))
    await expectAccessible(page)
  }
})
