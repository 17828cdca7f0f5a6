/** A deputy asks for a visit, the office arranges it, the unit confirms and answers, the deputy judges; certificates. */
import { accounts } from '../support/accounts'
import {
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
import { dayText, idOf, members } from '../support/jointly'
import { staff, today } from '../support/staff'

test('a visit is asked for, arranged, confirmed, written down, answered and judged', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const title = `视察便民桥${unique()}`

  // The deputy asks.
  await signIn(page, accounts.deputy)
  await door(page, '视察和约见').click()
  await settle(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '提出视察或者约见' }).click()
  await modal(page).getByRole('button', { name: '提出，交人大办公室安排' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('一句话说是什么事').fill(title)
  await modal(page).getByLabel('到哪里、哪个单位').fill('老街便民桥')
  await modal(page).getByLabel('想看什么').fill('看桥面护栏和照明，问维修安排。')
  await modal(page).getByLabel('希望哪一天').fill(dayText(today()))
  await modal(page).getByLabel('希望哪一天').press('Enter')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '提出，交人大办公室安排' }).click()
  await expect(page).toHaveURL(/deputy-visits\/[0-9a-f-]{36}$/)
  const id = await idOf(page)
  await expect(page.getByText('等人大办公室安排。')).toBeVisible()
  await expectAccessible(page)

  // The office arranges it with a unit.
  const office = await colleague(browser, accounts.township, baseURL)
  await office.page.goto('/deputy-visits?view=to_do')
  await office.page.getByRole('link', { name: title }).click()
  await office.page.getByRole('button', { name: '安排', exact: true }).click()
  await modal(office.page).getByRole('button', { name: '安排，通知单位' }).click()
  await expect(modal(office.page).getByRole('alert').first()).toBeVisible()
  await pick(office.page, '单位', accounts.unit_name)
  await expectAccessible(office.page)
  await modal(office.page).getByRole('button', { name: '安排，通知单位' }).click()
  await expect(office.page.getByText('等单位确认时间和接待人', { exact: false })).toBeVisible()
  await expectAccessible(office.page)
  await office.leave()

  // The unit confirms.
  const unit = await colleague(browser, accounts.undertaker, baseURL)
  await unit.page.goto('/deputy-visits?view=to_do')
  await unit.page.getByRole('link', { name: title }).click()
  await expect(unit.page.getByText('代表证', { exact: false }).first()).toBeVisible()
  await unit.page.getByRole('button', { name: '确认接待' }).click()
  await modal(unit.page).getByLabel('几点开始').fill('上午')
  await modal(unit.page).getByLabel('谁接待').fill('王副局长')
  await modal(unit.page).getByRole('button', { name: '确认', exact: true }).click()
  await expect(modal(unit.page).getByText('请写成 9:00 这样的时间')).toBeVisible()
  await modal(unit.page).getByLabel('几点开始').fill('9:30')
  await expectAccessible(unit.page)
  await modal(unit.page).getByRole('button', { name: '确认', exact: true }).click()
  await expect(unit.page.getByText('结束以后请代表记录情况', { exact: false })).toBeVisible()

  // What was seen and asked for.
  await page.goto(`/deputy-visits/${id}`)
  await page.getByRole('button', { name: '记录情况' }).click()
  await modal(page).getByLabel('看到了什么情况').fill('桥面护栏缺损两处，夜间没有照明。')
  await modal(page).getByRole('button', { name: '记录', exact: true }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('代表提出的建议、批评和意见').fill('尽快修复护栏，装两盏路灯。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '记录', exact: true }).click()
  await expect(page.getByText('前书面答复', { exact: false })).toBeVisible()
  await expectAccessible(page)

  // The unit answers, the deputy judges.
  await unit.page.goto(`/deputy-visits/${id}`)
  await unit.page.getByRole('button', { name: '书面答复' }).click()
  await modal(unit.page).getByLabel('答复内容').fill('护栏本月修复，路灯已列入下季度计划。')
  await expectAccessible(unit.page)
  await modal(unit.page).getByRole('button', { name: '答复代表' }).click()
  await expect(unit.page.getByText('已经答复，请代表评价是否满意。')).toBeVisible()
  await expectAccessible(unit.page)
  await unit.leave()
  await page.goto(`/deputy-visits/${id}`)
  await page.getByRole('button', { name: '评价答复' }).click()
  await modal(page).getByLabel('不满意', { exact: true }).check()
  await modal(page).getByRole('button', { name: '提交评价' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('满意', { exact: true }).check()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText('已办结', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('region', { name: '视察、约见情况' })).toContainText('路灯已列入')
  await expectAccessible(page)
})

test('a certificate is entered, replaced and given back', async ({ page, request }) => {
  test.setTimeout(180_000)
  const mark = unique()
  const clerk = await staff(request, accounts.township)
  const { items } = await clerk.get<{ items: { deputy_id: string }[] }>(
    '/deputy-certificates?status=valid&limit=200',
  )
  const all = await members(request, 9)
  const person = all.find((one) => !items.some((it) => it.deputy_id === one.id))
  expect(person, 'a deputy without a certificate').toBeTruthy()
  const name = person?.name ?? ''
  await signIn(page, accounts.township)
  await page.goto('/deputy-certificates')
  await settle(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记代表证' }).first().click()
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await pick(page, '代表', name)
  await modal(page).getByLabel('证号').fill('演示001')
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(modal(page).getByText('已经制发过证号为', { exact: false })).toBeVisible()
  await modal(page).getByLabel('证号').fill(`代${mark}`)
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('已登记，已通知代表')).toBeVisible()
  await page.goto(`/deputy-certificates?number=${encodeURIComponent(`代${mark}`)}`)
  await page.getByRole('link', { name }).click()
  await expect(page.getByText('有效', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '补发新证' }).click()
  await modal(page).getByLabel('新证号').fill(`代${mark}补`)
  await modal(page).getByLabel('为什么补发').fill('外出时遗失')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '补发，原证作废' }).click()
  await expect(page.getByRole('link', { name: '查看原证' })).toBeVisible()
  await page.getByRole('button', { name: '交回' }).click()
  await modal(page).getByRole('button', { name: '登记交回' }).click()
  await expect(page.getByText('已交回', { exact: true })).toBeVisible()
  await expectAccessible(page)
})
