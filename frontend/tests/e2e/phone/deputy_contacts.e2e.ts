/** A deputy lists a resident and notes a call without network; answers a look at their group and ticks five ones. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { personOf } from '../support/jointly'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { staff, today } from '../support/staff'
import { dayFromNow, unique } from '../support/works'

interface Contact {
  id: string
  label: string | null
  last_on: string | null
  ended_on: string | null
}

const sent = (page: Page) =>
  expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

/** A button that may also be a link that looks like one. */
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()

test('row 37: a resident and a call written without network are sent once', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const label = `老街口${unique()}家`
  const clerk = await staff(request, accounts.township)
  const { id: keeper } = await personOf(request, accounts.deputy)
  const found = async () => {
    const path = `/deputy-contacts?kind=resident&keeper_id=${keeper}&limit=200`
    const { items } = await clerk.get<{ items: Contact[] }>(path)
    return items.filter((it) => it.label === label)
  }
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto('/m/deputy-contacts')
  await expect(page.getByText(/您联系了\d+户/)).toBeVisible()
  await expectAccessible(page)
  await press(page, '登记联系的群众')
  await expect(page.getByLabel('怎么称呼')).toBeVisible()
  await expectAccessible(page)

  await context.setOffline(true)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('怎么称呼').fill(label)
  await page.getByLabel('哪个村、社区').fill('三村')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('等待发送 · 联系的群众')).toBeVisible()
  await context.setOffline(false)
  await sent(page)
  const [made, ...more] = await found()
  expect(more).toEqual([])
  expect(made).toMatchObject({ last_on: null, ended_on: null })

  await page.goto(`/m/deputy-contacts/${made?.id ?? ''}`)
  await expect(page.getByText('还没有联系').first()).toBeVisible()
  await expectAccessible(page)
  await press(page, '记一次联系')
  await expect(page.getByLabel('说了什么')).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByRole('button', { name: '通话' }).click()
  await page.getByLabel('说了什么').fill('问了医保缴费，答应明天回话。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('等待发送 · 联系记录')).toBeVisible()
  await context.setOffline(false)
  await sent(page)
  expect(await found()).toMatchObject([{ last_on: today() }])

  await page.goto(`/m/deputy-contacts/${made?.id ?? ''}`)
  await expect(page.getByText('问了医保缴费，答应明天回话。')).toBeVisible()
  // Very large text on a small phone.
  await page.setViewportSize({ width: 320, height: 640 })
  const large = () =>
    page.evaluate(() => {
      document.documentElement.dataset.textSize = 'xlarge'
    })
  for (const path of ['', `/${made?.id ?? ''}`, `/${made?.id ?? ''}/note`, '/new']) {
    await page.goto(`/m/deputy-contacts${path}`)
    await large()
    await expectAccessible(page)
  }

  await page.goto(`/m/deputy-contacts/${made?.id ?? ''}/end`)
  await page.getByLabel('为什么结束').fill('搬到县城去了')
  await page.getByRole('button', { name: '不再联系' }).click()
  await expect(page.getByText('搬到县城去了')).toBeVisible()
  expect(await found()).toMatchObject([{ ended_on: today() }])
})

test('rows 29, 31: a leader answers a look at the group and ticks the five ones', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const clerk = await staff(request, accounts.township)
  const people = await Promise.all(
    [accounts.deputy, accounts.other_deputy, accounts.third_deputy].map((it) =>
      personOf(request, it),
    ),
  )
  const name = `桥头${unique()}小组`
  const group = await clerk.post<{ id: string }>('/deputy-groups', {
    level: 'township',
    kind: 'regional',
    name,
    deputy_ids: people.map((it) => it.id),
    leader_id: people[0]?.id,
  })
  const look = await clerk.post<{ id: string }>('/group-inspections', {
    group_id: group.id,
    year: Number(today().slice(0, 4)),
    quarter: Math.ceil(Number(today().slice(5, 7)) / 3),
    looked_by: '李主席',
    methods: ['visit'],
    findings: '签到表缺两次。',
    correction: '补齐签到表。',
    due_on: dayFromNow(7),
  })
  await signIn(page, accounts.deputy)
  await page.goto(`/m/group-inspections/${look.id}`)
  await expect(page.getByText('补齐签到表。')).toBeVisible()
  await expectAccessible(page)
  await press(page, '反馈整改情况')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('怎么整改的').fill('两次签到表已经补齐。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await expect(page.getByText('待确认')).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/m/deputy-groups/${group.id}`)
  await expect(page.getByRole('heading', { name: /“五个一”（0\/5）/ })).toBeVisible()
  await press(page, '对照“五个一”')
  await page
    .getByRole('group', { name: '一个好组长' })
    .getByRole('button', { name: '做到了' })
    .click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('heading', { name: /“五个一”（1\/5）/ })).toBeVisible()
  await expectAccessible(page)
})
