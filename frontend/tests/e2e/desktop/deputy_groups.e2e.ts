/** An office forms a group, plans its year and an activity, records steps and who came; another town sees nothing. */
import { accounts } from '../support/accounts'
import {
  choose,
  colleague,
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
import { idOf, members, personOf, pickAll } from '../support/jointly'
import { staff, submitted, today } from '../support/staff'

test('A1, A2: a group is formed and plans its year; its activity goes through six steps', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const mark = unique()
  const name = `第${mark}代表小组`
  const title = `乡村道路${mark}调研`
  const year = today().slice(0, 4)
  const leader = await personOf(request, accounts.deputy)
  const others = await members(request, 2)
  const [second, third] = [others[0]!, others[1]!]
  const advice = `关于养护乡村道路${mark}的建议`
  const suggestion = await submitted(
    request,
    advice,
    '三组到五组的道路坑洼积水，学生上下学不安全，建议尽快安排养护资金，明确责任单位。',
  )

  // The office forms it: fewer than the local rule are told why.
  await signIn(page, accounts.township)
  await door(page, '代表小组').click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '编组' }).first().click()
  await page.getByRole('button', { name: '编组，通知成员' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('小组名称').fill(name)
  await page.getByLabel('负责的片区或者领域').fill('三村、五村')
  await pickAll(page, '小组成员', [leader, second])
  await expect(page.getByText(/已选2人.+组织法第四十三条/)).toBeVisible()
  await choose(page, '组长', leader.name)
  await page.getByRole('button', { name: '编组，通知成员' }).click()
  await expect(page.getByText('人数不足', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await pickAll(page, '小组成员', [third])
  await page.getByRole('button', { name: '编组，通知成员' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  const group = await idOf(page)
  await expect(page.getByRole('region', { name: '成员（3人）' })).toContainText(leader.name)
  await expectAccessible(page)

  // The year is planned.
  await page.getByRole('button', { name: `写${year}年计划` }).click()
  await modal(page).getByLabel('计划内容').fill('每季度一次：道路、供水、教育、养老。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存，通知成员' }).click()
  await expect(page.getByText('每季度一次：道路、供水、教育、养老。')).toBeVisible()

  // An activity is planned, too.
  await expect(page.getByText('本季度还没有安排活动，请安排。')).toBeVisible()
  await page.getByRole('button', { name: '安排活动' }).click()
  await modal(page).getByLabel('活动主题').fill(title)
  await modal(page).getByLabel('地点').fill('三组到五组')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '安排，通知成员' }).click()
  await expect(page).toHaveURL(/group-activities\/[0-9a-f-]{36}$/)
  const activity = await idOf(page)
  await expect(page.getByText('活动日期已到，请登记到会情况。')).toBeVisible()
  await expectAccessible(page)

  // Two of the six steps; one leads to a suggestion.
  await page.getByRole('button', { name: '记录“定主题”' }).click()
  await modal(page).getByRole('button', { name: '保存记录' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('做了什么').fill('群众反映道路坑洼，小组商定本季度看道路。')
  // A picture hangs on this step at once.
  await modal(page).locator('input[type=file]').setInputFiles('public/icon-512.png')
  const proofs = '“定主题”的照片和材料'
  await expect(modal(page).getByRole('list', { name: proofs })).toContainText('icon-512.png')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存记录' }).click()
  await expect(page.getByRole('heading', { name: '六步活动（1/6）' })).toBeVisible()
  await expect(page.getByRole('list', { name: proofs })).toContainText('icon-512.png')
  await page.getByRole('button', { name: /^记录\s*提建议$/ }).click()
  await modal(page).getByLabel('做了什么').fill('向镇人大提出养护建议。')
  await choose(modal(page), '关联什么', '建议')
  await pick(page, '关联哪一件', mark, advice)
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存记录' }).click()
  await expect(page.getByRole('link', { name: '查看建议' })).toHaveAttribute(
    'href',
    new RegExp(suggestion),
  )

  // Who came; somebody else records a step meanwhile, and nothing that was ticked is lost.
  await page.getByRole('button', { name: '登记到会情况' }).click()
  await modal(page).getByRole('button', { name: '全部到会' }).click()
  await modal(page).getByRole('checkbox', { name: third.name }).uncheck()
  await modal(page).getByLabel(`${third.name}没有到会的原因`).fill('生病')
  await expect(modal(page).getByText('应到3人，已勾选2人')).toBeVisible()
  await expectAccessible(page)
  const phone = await staff(request, accounts.deputy)
  await phone.actOn(`group-activities/${activity}`, 'steps', {
    step: 'research',
    done_on: today(),
    note: '实地看了三处坑洼。',
  })
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(modal(page).getByText('刚刚有人更新过这条记录')).toBeVisible()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('应到3人，实到2人')).toBeVisible()
  await expect(page.getByText('实地看了三处坑洼。')).toBeVisible()
  await expect(page.getByRole('region', { name: '到会情况' })).toContainText('生病')
  await expectAccessible(page)

  // The lists know how far it is.
  await page.goto('/group-activities')
  const row = page.getByRole('row').filter({ hasText: title })
  await expect(row).toContainText('3/6步')
  await expect(row).toContainText('2/3人')
  await choose(page, '全部状态', '已取消')
  await expect(row).toHaveCount(0)
  await page.getByRole('link', { name: '小组', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('已开展1次')

  // A member reads; what is not theirs says so.
  const member = await colleague(browser, second.username, baseURL)
  await member.page.goto(`/group-activities/${activity}`)
  await expect(member.page.getByRole('button', { name: '更正到会情况' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expectAccessible(member.page)
  await member.page.goto('/deputy-groups?view=mine')
  await member.page.getByRole('link', { name }).click()
  await expect(member.page.getByRole('button', { name: '调整小组' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expectAccessible(member.page)
  await member.leave()

  // The group changes: somebody stands in, while a colleague has changed its area.
  await page.goto(`/deputy-groups/${group}/edit`)
  await choose(page, '副组长', second.name)
  const clerk = await staff(request, accounts.township)
  await clerk.patchOn(`deputy-groups/${group}`, { area: '三村、五村、街道社区' })
  await page.getByRole('button', { name: '保存，通知进出的代表' }).click()
  await expect(page.getByText('打开以后，有这些改动：')).toBeVisible()
  await expect(page.getByText('三村、五村、街道社区')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存，通知进出的代表' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(page.getByRole('region', { name: '小组情况' })).toContainText('街道社区')
  await expect(page.getByRole('region', { name: '成员（3人）' })).toContainText('副组长')

  // Another town sees neither.
  const sibling = await colleague(browser, 'town02', baseURL)
  await sibling.page.goto('/deputy-groups')
  await settle(sibling.page)
  await expect(sibling.page.getByText(name)).toHaveCount(0)
  for (const path of [`deputy-groups/${group}`, `group-activities/${activity}`]) {
    await sibling.page.goto(`/${path}`)
    await expect(sibling.page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible()
  }
  await sibling.leave()

  // Dissolved: what it did stays.
  await page.getByRole('button', { name: '撤销小组' }).click()
  await modal(page).getByLabel('为什么撤销').fill('片区调整，并入第一代表小组。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '撤销小组' }).click()
  await expect(page.getByText(/小组已于.+撤销，只看不改。/)).toBeVisible()
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await page.goto('/deputy-groups?view=dissolved')
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(1)
  await expectAccessible(page)
})
