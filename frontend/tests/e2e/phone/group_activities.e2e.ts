/** A deputy group on the phone: its leader plans, records without network and ticks who came; a member reads. */
import type { APIRequestContext, Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { personOf } from '../support/jointly'
import {
  deputyOnPhone,
  expect,
  expectAccessible,
  signIn,
  standOnItsOwn,
  test,
} from '../support/phone'
import { staff, submitted, today } from '../support/staff'
import { dayFromNow, unique } from '../support/works'

interface Activity {
  id: string
  title: string
  status: string
  steps_done: number
  present: number | null
  total: number | null
  attachments: { file_name: string }[]
  steps: {
    step: string
    note: string | null
    link_id: string | null
    attachments: { file_name: string }[]
  }[]
}

/** A group of three deputies of the town that the first of them leads. */
async function group(request: APIRequestContext) {
  const clerk = await staff(request, accounts.township)
  const people = await Promise.all(
    [accounts.deputy, accounts.other_deputy, accounts.third_deputy].map((it) =>
      personOf(request, it),
    ),
  )
  const name = `桥头${unique()}小组`
  const { id } = await clerk.post<{ id: string }>('/deputy-groups', {
    level: 'township',
    kind: 'regional',
    name,
    area: '三村、五村',
    formed_on: dayFromNow(-60),
    deputy_ids: people.map((it) => it.id),
    leader_id: people[0]?.id,
    deputy_leader_id: people[1]?.id,
  })
  return { id, name, clerk, people }
}

/** The same with an activity of today. */
async function planned(request: APIRequestContext) {
  const made = await group(request)
  const title = `通村道路养护${unique()}调研`
  const activity = await made.clerk.post<Activity>('/group-activities', {
    group_ids: [made.id],
    title,
    place: '村委会',
    held_on: today(),
  })
  return { ...made, title, activity: activity.id }
}

const sent = (page: Page) =>
  expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

test('A2: the leader plans, records a step without network, sent once, and says who came', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const { id, name, people } = await group(request)
  const leader = await staff(request, accounts.deputy)
  const title = `通村道路养护${unique()}调研`
  const suggestion = `关于修复护坡${unique()}的建议`
  const linked = await submitted(
    request,
    suggestion,
    `${suggestion}。护坡垮塌，车辆绕行，请安排修复。`,
  )
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.getByRole('link', { name: '履职', exact: true }).click()
  await page.getByRole('link', { name: '代表小组', exact: true }).click()
  const card = page.getByRole('link', { name })
  await expect(card).toContainText('您是组长')
  await expect(card).toContainText('3名代表')
  await expect(card).toContainText('还没有安排下次活动')
  await expectAccessible(page)
  await card.click()
  await expect(page.getByText('成员（3人）')).toBeVisible()
  await expectAccessible(page)

  // Planned without network, kept while it is written.
  await page
    .getByRole('button', { name: '安排活动' })
    .or(page.getByRole('link', { name: '安排活动' }))
    .click()
  await expect(page.getByLabel('活动主题')).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: '安排，通知全组代表' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('活动主题').fill(title)
  await page.getByRole('button', { name: '今天' }).click()
  await page.getByLabel('在哪里集合').fill('村委会')
  await page.getByLabel('做什么、带什么').fill('上午九点集合，看三村、五村的路。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '安排，通知全组代表' }).click()
  await expect(page.getByText('等待发送 · 小组活动')).toBeVisible()
  await context.setOffline(false)
  await sent(page)
  const found = await leader.get<{ items: Activity[] }>(`/group-activities?group_id=${id}`)
  expect(found.items.map((it) => it.title)).toEqual([title])
  const activity = found.items[0]?.id ?? ''
  const now = () => leader.get<Activity>(`/group-activities/${activity}`)

  await page.goto('/m/group-activities')
  await expect(page.getByRole('link', { name: title })).toContainText('已安排')
  await expectAccessible(page)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('六步活动（0/6）')).toBeVisible()
  await expect(page.getByText('应到3人')).toBeVisible()
  await expectAccessible(page)

  // A step with a picture, without network: sent once.
  await page.getByRole('link', { name: /^记这一步\s*定主题/ }).click()
  await expect(page.getByLabel('做了什么')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('做了什么').fill('大家商量，先看通村道路。')
  await page.getByRole('button', { name: '昨天' }).click()
  await page.locator('input[accept="image/*"]').setInputFiles('public/icon-512.png')
  await expect(page.getByRole('button', { name: /去掉/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('等待发送 · 小组活动记录')).toBeVisible()
  await page.goBack()
  await expect(page.getByText('写好了，存在手机里，有网后自动发出。')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/m/outbox')
  await context.setOffline(false)
  await sent(page)
  const recorded = await now()
  expect(recorded).toMatchObject({ steps_done: 1, attachments: [] })
  // It proves this step, and stands under it.
  expect(recorded.steps.map((it) => it.attachments.length)).toEqual([1, 0, 0, 0, 0, 0])
  await page.goto(`/m/group-activities/${activity}`)
  const proofs = page.getByRole('list', { name: '“定主题”的照片和材料' })
  await expect(proofs.getByRole('button')).toHaveCount(1)
  await expectAccessible(page)

  // What a step led to.
  await page.goto(`/m/group-activities/${activity}/step/proposal`)
  await page.getByLabel('做了什么').fill('提了修复护坡的建议。')
  await page.getByText('有关的建议、意见（可以不选）').click()
  await page.getByRole('button', { name: '建议', exact: true }).click()
  await page.getByRole('button', { name: suggestion }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByRole('link', { name: '看建议' })).toBeVisible()
  const proposal = (await now()).steps.find((it) => it.step === 'proposal')
  expect(proposal).toMatchObject({ link_id: linked })

  // Who came: all with one tap, then one of them did not.
  await page
    .getByRole('button', { name: '登记到会' })
    .or(page.getByRole('link', { name: '登记到会' }))
    .click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '全部到会' }).click()
  const absent = people[2]?.name ?? ''
  await page.getByRole('button', { name: new RegExp(`^${absent}\\s*到会`) }).click()
  await page.getByLabel(`${absent}为什么没来`).fill('病')
  await page.getByRole('button', { name: /^登记：/ }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByRole('button', { name: `${absent} 生病` }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记：实到2人，应到3人' }).click()
  await expect(page.getByText('应到3人，实到2人')).toBeVisible()
  await expect(page.getByText('未到：生病')).toBeVisible()
  await expect(page.getByText('已开展', { exact: true })).toBeVisible()
  // It was held: the plan stays as it is, and says why.
  await expect(page.getByRole('button', { name: '修改安排' })).toBeDisabled()
  await expectAccessible(page)
  expect(await now()).toMatchObject({ status: 'held', present: 2, total: 3 })

  // Very large text on a small phone.
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => {
    document.documentElement.dataset.textSize = 'xlarge'
  })
  await expectAccessible(page)
})

test('A2: a member reads, and is told why nothing can be done', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(120_000)
  const { id, name, title, activity } = await planned(request)
  await signIn(page, accounts.third_deputy)
  await page.goto('/m/deputy-groups')
  const card = page.getByRole('link', { name })
  await expect(card).toContainText(title)
  await expect(card).not.toContainText('您是组长')
  await card.click()
  await expect(page.getByRole('button', { name: '安排活动' })).toBeDisabled()
  await expect(page.getByText('活动由组长、副组长或者人大办公室安排。')).toBeVisible()
  await expect(page.getByRole('button', { name: '写年度计划' })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('button', { name: '登记到会' })).toBeDisabled()
  await expect(page.getByText(/组长、副组长安排和记录/)).toHaveCount(1)
  await expect(page.getByRole('link', { name: /^记这一步/ })).toHaveCount(0)
  await expectAccessible(page)
  // The form of a step is not theirs, also by its address.
  await page.goto(`/m/group-activities/${activity}/step/theme`)
  await expect(page.getByText('六步活动（0/6）')).toBeVisible()

  // Who stands in for the leader may do it all; the notice leads there.
  const second = await deputyOnPhone(browser, accounts.other_deputy, baseURL)
  await second.page.goto(`/m/deputy-groups/${id}`)
  await expect(second.page.getByRole('button', { name: '写年度计划' })).toBeEnabled()
  await second.page.goto('/m/inbox?state=notices')
  await second.page.getByRole('link', { name: title }).first().click()
  await expect(second.page).toHaveURL(new RegExp(`group-activities/${activity}`))
  await expect(second.page.getByRole('button', { name: '登记到会' })).toBeEnabled()
  await second.leave()
})

test('what somebody else changed meanwhile is told, and nothing written is lost', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000)
  const { clerk, activity } = await planned(request)
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto(`/m/group-activities/${activity}/step/research`)
  await expect(page.getByLabel('做了什么')).toBeVisible()
  await context.setOffline(true)
  await page.getByLabel('做了什么').fill('看了三村的路，两处塌方。')
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('等待发送 · 小组活动记录')).toBeVisible()
  await clerk.actOn(`group-activities/${activity}`, 'steps', {
    step: 'theme',
    done_on: today(),
    note: '主题已经确定。',
  })
  await context.setOffline(false)
  await expect(page.getByText('被退回 · 小组活动记录')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('您看过以后，有人作了这些改动：')).toBeVisible()
  await expect(page.getByText('主题已经确定。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '修改后再提交' }).click()
  await expect(page.getByLabel('做了什么')).toHaveValue('看了三村的路，两处塌方。')
  await expect(page.getByText('主题已经确定。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('六步活动（2/6）')).toBeVisible()
})

test('A1: the plan of a year is written; an activity is changed, then cancelled', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const { id, clerk, activity } = await planned(request)
  await signIn(page, accounts.deputy)
  await page.goto(`/m/deputy-groups/${id}/plan`)
  await page.getByLabel('打算做什么').fill('计划')
  await page.getByRole('button', { name: '保存，通知全组代表' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('打算做什么').fill('每季度活动一次，先看道路，再看饮水。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存，通知全组代表' }).click()
  await expect(page.getByText('每季度活动一次，先看道路，再看饮水。')).toBeVisible()
  const planned_ = await clerk.get<{ plans: { year: number }[] }>(`/deputy-groups/${id}`)
  expect(planned_.plans.map((it) => it.year)).toEqual([Number(today().slice(0, 4))])

  await page.goto(`/m/group-activities/${activity}/edit`)
  await page.getByRole('button', { name: '一周后' }).click()
  await page.getByLabel('在哪里集合').fill('五村小学')
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存，通知代表' }).click()
  await expect(page.getByText('五村小学')).toBeVisible()
  // Its day has not come: who came cannot be said yet.
  await expect(page.getByRole('button', { name: '登记到会' })).toBeDisabled()
  await expect(page.getByText(/到了那天才能登记到会/)).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/m/group-activities/${activity}/cancel`)
  await page.getByLabel('为什么取消').fill('大雨，道路不通。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '取消活动，通知代表' }).click()
  await expect(page.getByText('大雨，道路不通。')).toBeVisible()
  await expect(page.getByText('已取消', { exact: true })).toBeVisible()
  await expectAccessible(page)
})

test('the office reads and records on a phone, too; it is read in English', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const { id, activity, title } = await planned(request)
  await signIn(page, accounts.township)
  await page.evaluate(() => localStorage.setItem('luzhi.language', 'en'))
  await page.goto('/m/deputy-groups')
  await expect(page.getByRole('heading', { name: 'Deputy groups' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/m/deputy-groups/${id}`)
  await expect(page.getByText('Members (3)')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/m/group-activities/${activity}`)
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText('Six steps (0/6)')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/m/group-activities/${activity}/people`)
  await page.getByRole('button', { name: 'All came' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Record: 3 of 3 came' }).click()
  await expect(page.getByText('3 of 3 came')).toBeVisible()
  await page.evaluate(() => localStorage.removeItem('luzhi.language'))
})
