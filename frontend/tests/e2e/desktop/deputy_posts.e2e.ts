/** Posts are set up, claimed, confirmed and made public; a pledge is followed through its year. */
import { accounts } from '../support/accounts'
import {
  choose,
  door,
  expect,
  expectAccessible,
  modal,
  pick,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { idOf, members, personOf } from '../support/jointly'
import { staff, today } from '../support/staff'

/** Who decides; the example beside the field is another meeting, and proves nothing. */
const decider = '镇人大主席团第九次会议'

/** The pages everybody reads have the code of the county in their address. */
async function publicHome(clerk: Awaited<ReturnType<typeof staff>>, deputy: string) {
  const { link } = await clerk.get<{ link: string }>(`/deputies/${deputy}/card`)
  return link.split('/').slice(0, 3).join('/')
}

interface Year {
  deputies: { deputy_id: string; pledge_id: string | null }[]
}

test('posts: the office sets one up, a deputy claims it, what is done in it stands there, everybody reads it', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000)
  const name = `饮水安全监督岗${unique()}`
  const first = await personOf(request, accounts.deputy)
  const [second] = await members(request, 1)

  // From a usual one to begin with, in the words of the place.
  await signIn(page, accounts.township)
  await door(page, '岗位承诺').click()
  await settle(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '设置岗位' }).first().click()
  await choose(modal(page), '从常用岗位开始', '生态环境监督岗')
  await expect(modal(page).getByLabel('岗位职责')).toHaveValue(/饮用水源/)
  await modal(page).getByLabel('岗位名称').fill(name)
  await modal(page).getByLabel('设几个人').fill('两个')
  await modal(page).getByRole('button', { name: '设置岗位' }).click()
  await expect(modal(page).getByText('请填1到200的整数')).toBeVisible()
  await modal(page).getByLabel('设几个人').fill('2')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '设置岗位' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  const post = await idOf(page)
  await expect(page.getByText('还可以有2名代表任岗。')).toBeVisible()
  await expectAccessible(page)

  // One is named, the other claims it.
  await page.getByRole('button', { name: '指定代表' }).click()
  await modal(page).getByRole('button', { name: '指定，通知代表' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await pick(page, '代表', second!.name)
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '指定，通知代表' }).click()
  await expect(page.getByRole('row').filter({ hasText: second!.name })).toContainText('正在任岗')
  const deputy = await staff(request, accounts.deputy)
  const { id } = await deputy.post<{ id: string }>(`/deputy-posts/${post}/holdings`, {
    wish: '家在水源地旁边',
  })
  await page.reload()
  await expect(page.getByText('有1名代表认领了这个岗位', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: first.name }).click()
  await expect(page.getByText('家在水源地旁边')).toBeVisible()
  await page.getByRole('button', { name: '确认认领' }).click()
  await modal(page).getByText('同意', { exact: true }).click()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '确定，通知代表' }).click()
  await expect(page.getByText('正在任岗。做了什么，请随时登记。')).toBeVisible()

  // What was done, as a duty record, too.
  await page.getByRole('button', { name: '登记履岗' }).click()
  await modal(page).getByLabel('做了什么').fill(`到${name}巡查水源地，没有发现问题。`)
  await choose(modal(page), '同时登记为履职记录', '其他')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('region', { name: '履岗记录（1次）' })).toContainText('没有发现问题')
  await expect(page.getByRole('link', { name: '看履职记录' })).toBeVisible()
  await expectAccessible(page)

  // Full: nobody else is named, and it says so.
  await page.goto(`/deputy-posts/${post}`)
  await expect(page.getByText('已经满员。', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '指定代表' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )

  // Public by a decision only.
  const home = await publicHome(await staff(request, accounts.township), first.id)
  const before = await page.request.get(`${home}/posts/`)
  expect(await before.text()).not.toContain(name)
  await page.getByRole('button', { name: '按决定公开' }).click()
  await modal(page).getByRole('button', { name: '按决定公开' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('由哪里决定').fill(decider)
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '按决定公开' }).click()
  // It is public once the dialog has closed by itself.
  await expect(modal(page)).toBeHidden()
  await expect(page.getByText(decider)).toBeVisible()
  await page.goto(`${home}/posts/`)
  const shown = page.getByRole('listitem').filter({ hasText: name })
  await expect(shown).toContainText(first.name)
  await expect(shown).toContainText(second!.name)
  await expectAccessible(page)

  // Given up with a reason; then closed.
  await deputy.actOn(`deputy-post-holdings/${id}`, 'endings', { reason: '外出务工' })
  await page.goto(`/deputy-posts/${post}`)
  await page.getByRole('button', { name: '撤销岗位' }).click()
  await modal(page).getByLabel('撤销的理由').fill('并入生态环境监督岗')
  await modal(page).getByRole('button', { name: '撤销岗位' }).click()
  await expect(page.getByText('并入生态环境监督岗')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: second!.name })).toContainText('已经结束')
})

test('pledges: written for a deputy, followed, worded anew with its trace, reviewed and judged', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000)
  const mark = unique()
  const year = Number(today().slice(0, 4))
  const clerk = await staff(request, accounts.township)
  const { deputies } = await clerk.get<Year>(`/deputy-pledge-years?year=${year}`)
  const people = await members(request, 8)
  const free = people.find((one) =>
    deputies.some((it) => it.deputy_id === one.id && it.pledge_id === null),
  )
  expect(free, 'a deputy without a pledge').toBeDefined()
  const first = `走访联系选民不少于二十户${mark}。`
  const second = '参加小组活动不少于四次。'

  await signIn(page, accounts.township)
  await door(page, '岗位承诺').click()
  await page.getByRole('link', { name: '履职承诺', exact: true }).click()
  await settle(page)
  await expect(page.getByRole('row').filter({ hasText: free!.name })).toContainText('还没有承诺')
  await expectAccessible(page)
  await page.getByRole('button', { name: '代填承诺' }).click()
  await pick(page, '代表', free!.name)
  await modal(page).getByRole('button', { name: '提交承诺' }).click()
  await expect(modal(page).getByText('这里要填写')).toBeVisible()
  await modal(page).getByLabel('第1项').fill(first)
  await modal(page).getByLabel('第2项').fill(second)
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '提交承诺' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(free!.name)
  await expect(page.getByText('承诺2项，完成0项')).toBeVisible()
  await expectAccessible(page)

  // How far it is.
  await page.getByRole('button', { name: '登记进展' }).first().click()
  await modal(page).getByText('已经完成', { exact: true }).click()
  await modal(page).getByLabel('做了什么').fill('走访二十二户。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('承诺2项，完成1项')).toBeVisible()

  // In other words: how it was worded stays.
  await page.getByRole('button', { name: '修改承诺' }).click()
  await modal(page).getByLabel('第2项').fill('参加小组活动不少于六次。')
  await modal(page).getByRole('button', { name: '保存修改' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('修改的理由').fill('小组增加了活动。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByRole('region', { name: '以前的承诺内容' })).toContainText(second)

  // The end of the year.
  await page.getByRole('button', { name: '年底自评' }).click()
  await modal(page).getByLabel('自评').fill('两项都做到了。')
  await modal(page).getByRole('button', { name: '年底自评' }).click()
  await page.getByRole('button', { name: '作出评价' }).click()
  await modal(page).getByLabel('评价').fill('完成较好。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '作出评价' }).click()
  await expect(page.getByRole('region', { name: '工作机构评价' })).toContainText('完成较好。')

  // Public by a decision only.
  await clerk.post('/deputy-pledge-years/publications', {
    level: 'township',
    year,
    is_published: false,
    decided_on: today(),
    decided_by: '镇人大主席团',
  })
  await page.goto(`/deputy-pledges?year=${year}`)
  await page.getByRole('button', { name: '按决定公开' }).click()
  await modal(page).getByLabel('由哪里决定').fill(decider)
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '按决定公开' }).click()
  await expect(modal(page)).toBeHidden()
  await expect(page.getByText(decider)).toBeVisible()
  await page.goto(`${await publicHome(clerk, free!.id)}/pledges/?year=${year}`)
  await expect(page.getByText(first).first()).toBeVisible()
  await expectAccessible(page)
})
