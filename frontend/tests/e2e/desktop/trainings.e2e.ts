/** An office plans a training, invites deputies, signs them in, asks a few questions; and lets deputies know something. */
import { accounts } from '../support/accounts'
import {
  choose,
  colleague,
  door,
  expect,
  expectAccessible,
  modal,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { dayText, idOf, personOf, pickAll } from '../support/jointly'
import { staff, today } from '../support/staff'

test('a training from the plan to hours of each deputy, and a few questions', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const title = `怎样审查镇级预算${unique()}`
  const first = await personOf(request, accounts.deputy)
  const second = await personOf(request, accounts.other_deputy)
  const third = await personOf(request, accounts.third_deputy)

  await signIn(page, accounts.township)
  await door(page, '培训与通报').click()
  await settle(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '安排培训' }).first().click()
  await modal(page).getByRole('button', { name: '列入计划' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('培训名称').fill(title)
  await choose(modal(page), '类别', '专题培训')
  await modal(page).getByLabel('学时', { exact: true }).fill('半天')
  await modal(page).getByLabel('谁组织').fill('镇人大主席团')
  await modal(page).getByRole('button', { name: '列入计划' }).click()
  await expect(modal(page).getByText('请写1至200的整数')).toBeVisible()
  await modal(page).getByLabel('学时', { exact: true }).fill('4')
  await modal(page).getByLabel('哪一天开始').fill(dayText(today()))
  await modal(page).getByLabel('哪一天开始').press('Tab')
  await modal(page).getByLabel('哪一天开始').press('Enter')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '列入计划' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  const training = await idOf(page)
  await expect(page.getByText('已列入计划，请通知代表。')).toBeVisible()
  await expectAccessible(page)

  // Two deputies are invited, one of them says by telephone that they are ill.
  await page.getByRole('button', { name: '通知代表', exact: true }).click()
  await modal(page).getByText('选择代表', { exact: true }).first().click()
  await pickAll(modal(page), '选择代表', [first, second])
  // The calendar of the next field opened with the focus.
  await modal(page).getByRole('heading').first().click()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '通知代表', exact: true }).click()
  const people = page.getByRole('region', { name: '参加培训的代表' })
  await expect(people).toContainText('已通知2人')
  await page.getByRole('button', { name: '代为登记答复' }).click()
  await choose(modal(page), '哪位代表', second.name)
  await modal(page).getByText('请假', { exact: true }).click()
  await modal(page).getByRole('button', { name: '登记答复' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('请假原因').fill('住院治疗')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记答复' }).click()
  await expect(people).toContainText('住院治疗')

  // Who signed in, one of them for half of it, one without an invitation; somebody is faster and nothing is lost.
  await page.getByRole('button', { name: '登记到会和学时' }).click()
  await modal(page).getByRole('checkbox', { name: first.name }).check()
  await modal(page).getByLabel(`${first.name}的学时`).fill('9')
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(modal(page).getByText('学时请写1至4的整数')).toBeVisible()
  await modal(page).getByLabel(`${first.name}的学时`).fill('2')
  await pickAll(modal(page), '没有通知、当天也来的代表', [third])
  await expectAccessible(page)
  const clerk = await staff(request, accounts.township)
  await clerk.patchOn(`trainings/${training}`, { place: '镇政府三楼' })
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(modal(page).getByText('刚刚有人更新过这条记录')).toBeVisible()
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('已开展：应到3人，实到2人。')).toBeVisible()
  await expect(people).toContainText('2学时')

  // A few questions.
  await page.getByRole('button', { name: '编写题目' }).click()
  await modal(page).getByRole('textbox', { name: '第1题', exact: true }).fill('预算由谁批准？')
  await modal(page).getByRole('button', { name: '保存题目' }).click()
  await expect(modal(page).getByText('第1题不完整', { exact: false })).toBeVisible()
  await modal(page).getByLabel('第1题的选项').fill('镇人民代表大会\n镇人民政府')
  await choose(modal(page), '第1题的正确选项', '镇人民代表大会')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存题目' }).click()
  await expect(page.getByRole('region', { name: '题目（1道）' })).toContainText('正确')
  await expectAccessible(page)

  // Hours of the year, by name; a deputy sees the whole and themselves.
  await page.getByRole('link', { name: '代表培训' }).first().click()
  await page.getByRole('link', { name: '培训学时' }).click()
  await expect(page.getByText('名代表中', { exact: false })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: first.name })).toContainText('学时')
  await expectAccessible(page)
  const deputy = await colleague(browser, accounts.deputy, baseURL)
  await deputy.page.goto(`/trainings/${training}`)
  await expect(deputy.page.getByRole('region', { name: '参加培训的代表' })).not.toContainText(
    '住院治疗',
  )
  await expect(deputy.page.getByText('预算由谁批准？')).toBeVisible()
  await expect(deputy.page.getByText('正确', { exact: true })).toBeHidden()
  await deputy.page.goto('/training-coverage')
  await expect(deputy.page.getByRole('row')).toHaveCount(2)
  await deputy.leave()
})

test('a bulletin is written, sent, read, corrected and taken back', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const title = `上半年重点工作通报${unique()}`
  const first = await personOf(request, accounts.deputy)
  const second = await personOf(request, accounts.other_deputy)
  await signIn(page, accounts.township)
  await page.goto('/bulletins')
  await settle(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '起草通报' }).first().click()
  await modal(page).getByLabel('标题').fill(title)
  await modal(page).getByLabel('正文').fill('道路硬化十二公里，饮水工程全部通水。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '存为草稿' }).click()
  await expect(page.getByText('草稿只有办公室看得到', { exact: false })).toBeVisible()
  const bulletin = await idOf(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '发送给代表' }).click()
  await modal(page).getByText('选择代表', { exact: true }).first().click()
  await modal(page).getByRole('button', { name: '发送', exact: true }).click()
  await expect(modal(page).getByText('请选择一项')).toBeVisible()
  await pickAll(modal(page), '选择代表', [first, second])
  // The calendar of the next field opened with the focus.
  await modal(page).getByRole('heading').first().click()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '发送', exact: true }).click()
  await expect(page.getByText('还有2名代表没有阅读。')).toBeVisible()

  // One of them reads it at the workbench.
  const deputy = await colleague(browser, accounts.deputy, baseURL)
  await deputy.page.goto(`/bulletins/${bulletin}`)
  await expect(deputy.page.getByText('道路硬化十二公里', { exact: false })).toBeVisible()
  await deputy.page.getByRole('button', { name: '我已阅读' }).click()
  await expect(deputy.page.getByText('确认阅读', { exact: false })).toBeVisible()
  await deputy.leave()

  // The others are reminded, once a day.
  await page.reload()
  await expect(page.getByText('还有1名代表没有阅读。')).toBeVisible()
  const readers = page.getByRole('region', { name: '阅读情况' })
  await expect(readers).toContainText('已阅读1/2人')
  await page.getByRole('button', { name: '提醒未阅读的代表' }).click()
  await expect(page.getByText('已提醒没有阅读的代表')).toBeVisible()
  await expect(page.getByRole('button', { name: '提醒未阅读的代表' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )

  // What was wrong stays readable.
  await page.getByRole('button', { name: '更正', exact: true }).click()
  await modal(page).getByLabel('正文').fill('道路硬化十一公里，饮水工程全部通水。')
  await modal(page).getByLabel('更正说明').fill('道路里程有误')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '更正，通知代表' }).click()
  await expect(page.getByRole('region', { name: '更正记录（1次）' })).toContainText('道路里程有误')
  await expectAccessible(page)
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await modal(page).getByLabel('为什么撤回').fill('改由县里统一通报')
  await modal(page).getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.getByText('已撤回：改由县里统一通报')).toBeVisible()
})
