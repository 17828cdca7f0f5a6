/** The five ones of a group's year, and a look at the group that its leader answers. */
import { accounts } from '../support/accounts'
import {
  colleague,
  expect,
  expectAccessible,
  modal,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { dayText, members, personOf } from '../support/jointly'
import { staff } from '../support/staff'
import { dayFromNow } from '../support/works'

test('rows 29, 31: five ones are ticked; what a look found is put right and judged', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const clerk = await staff(request, accounts.township)
  const leader = await personOf(request, accounts.deputy)
  const others = await members(request, 2)
  const name = `第${unique()}代表小组`
  const { id } = await clerk.post<{ id: string }>('/deputy-groups', {
    level: 'township',
    kind: 'regional',
    name,
    deputy_ids: [leader.id, ...others.map((it) => it.id)],
    leader_id: leader.id,
  })

  await signIn(page, accounts.township)
  await page.goto(`/deputy-groups/${id}`)
  await settle(page)
  await page.getByRole('button', { name: '对照“五个一”' }).click()
  const plan = modal(page).getByRole('group', { name: '一个好计划' })
  await plan.getByLabel('还没有', { exact: true }).check()
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(modal(page).getByText('请写明“一个好计划”差什么')).toBeVisible()
  await modal(page).getByLabel('“一个好计划”的说明').fill('本月底前制定。')
  const head = modal(page).getByRole('group', { name: '一个好组长' })
  await head.getByLabel('做到了', { exact: true }).check()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('1/5项')).toBeVisible()
  await expect(page.getByText('本月底前制定。')).toBeVisible()
  await expectAccessible(page)

  // The office looks at the quarter.
  await page.getByRole('button', { name: '记录督查' }).click()
  await modal(page).getByRole('button', { name: '记录，通知组长' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('督查人员').fill('李主席')
  await modal(page).getByRole('checkbox', { name: '走访' }).check()
  await modal(page).getByLabel('督查情况').fill('活动开展了，记录不全。')
  await modal(page).getByLabel('要整改什么').fill('补齐活动记录。')
  await modal(page)
    .getByLabel('哪一天前整改到位')
    .fill(dayText(dayFromNow(7)))
  await modal(page).getByLabel('哪一天前整改到位').press('Enter')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '记录，通知组长' }).click()
  await expect(modal(page)).toHaveCount(0)
  await page
    .getByRole('region', { name: '活动督查' })
    .getByRole('link', { name: /第\d季度/ })
    .click()
  await expect(page.getByText('活动开展了，记录不全。')).toBeVisible()
  await expectAccessible(page)
  const address = page.url()

  // Its leader answers, whoever looked judges.
  const deputy = await colleague(browser, accounts.deputy, baseURL)
  await deputy.page.goto(address)
  await deputy.page.getByRole('button', { name: '反馈整改情况' }).click()
  await modal(deputy.page).getByLabel('怎么整改的').fill('记录已经补齐，由副组长保管。')
  await expectAccessible(deputy.page)
  await modal(deputy.page).getByRole('button', { name: '提交', exact: true }).click()
  await expect(deputy.page.getByText('记录已经补齐，由副组长保管。')).toBeVisible()
  await deputy.leave()
  await page.reload()
  await page.getByRole('button', { name: '确认整改' }).click()
  await modal(page).getByText('还要整改').click()
  await modal(page).getByRole('button', { name: '确定' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByText('已经到位').click()
  await modal(page).getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('已办结').first()).toBeVisible()
  await page.goto('/group-inspections')
  await settle(page)
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('已办结')
  await expectAccessible(page)

  // What a group should do is the town's to word.
  await page.goto('/procedures?kind=group_five_ones')
  await settle(page)
  await expect(page.getByText('一条好建议')).toBeVisible()
  await expectAccessible(page)
})
