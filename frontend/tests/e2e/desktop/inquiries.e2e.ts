/** Inquiries (Q3): ten signatures, how it is answered, what those who signed say, another answer. */
import { accounts } from '../support/accounts'
import { colleague, expect, expectAccessible, pick, signIn, test, unique } from '../support/desktop'
import { dayText, idOf, members, personOf, pickAll, rate, sign } from '../support/jointly'
import { act } from '../support/people'
import { staff, today } from '../support/staff'

const content = '老街排水改造立项两年仍未完工，汛期多次内涝。请说明原因、责任单位和完工时间。'

test('Q3: ten deputies inquire, half are dissatisfied and get another answer', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const title = `老街${unique()}排水改造为什么没有完工`
  const lead = await personOf(request, accounts.deputy)
  const second = await personOf(request, accounts.other_deputy)
  const others = await members(request, 8)

  // The office files what came on paper; one signs by themselves.
  await signIn(page, accounts.township)
  await page.goto('/inquiries')
  await expect(page.getByText('需要10名以上代表联名')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '录入质询案' }).click()
  await expect(page).toHaveURL(/inquiries\/new/)
  await expect(page.getByLabel('受质询机关名称')).toHaveValue(/人民政府$/)
  await pick(page, '领衔代表', lead.name)
  await page.getByLabel('质询的问题').fill(title)
  await page.getByLabel('质询的内容').fill(content)
  await pickAll(page, '邀请联名的代表', [second])
  await expect(page.getByText('连同领衔代表共2名，还差8名')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存并发出邀请' }).click()
  await expect(page).toHaveURL(/inquiries\/[0-9a-f-]{36}$/)
  const id = await idOf(page)
  await expect(page.getByText('需要10名代表联名，还差9名').first()).toBeVisible()
  const submit = page.getByRole('button', { name: '提交质询案' })
  await expect(submit).toHaveAccessibleDescription(/还差9名（地方组织法第二十四条）/)
  let dialog = await act(page, '登记纸质签名')
  await pickAll(dialog, '已经签名的代表', others.slice(0, 2))
  await expect(dialog.getByText('登记以后有3名，还差7名')).toBeVisible()
  await dialog.getByRole('button', { name: '登记签名' }).click()
  await expect(dialog).toBeHidden()
  const clerk = await staff(request, accounts.township)
  await clerk.actOn(`inquiries/${id}`, 'paper-signatures', {
    deputy_ids: others.slice(2).map((one) => one.id),
  })
  await sign(request, `inquiries/${id}`, [second])
  await page.reload()
  await submit.click()
  await page.getByRole('dialog').getByRole('button', { name: '提交质询案' }).click()
  // The question that is asked before speaks of it, too.
  await expect(page.getByText('由主席团决定答复方式', { exact: true }).first()).toBeVisible()

  dialog = await act(page, '登记答复方式')
  await dialog.getByText('主席团会议上口头答复', { exact: true }).click()
  await pick(page, '由哪个单位在系统里答复', accounts.township_unit_name)
  await dialog.getByLabel('所属会议').fill('第十九届人民代表大会第六次会议')
  for (const label of ['会议开始', '会议结束']) {
    await dialog.getByLabel(label).fill(dayText(today()))
    await dialog.getByLabel(label).press('Enter')
  }
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(dialog).toBeHidden()

  // Orally the head attends; the unit cannot leave that open.
  const unit = await colleague(browser, accounts.township_undertaker, baseURL)
  await unit.page.goto(`/inquiries/${id}`)
  const answer = await act(unit.page, '登记答复')
  await answer.getByLabel('答复内容').fill('管网迁改影响工期，资金已经落实，明年四月底前完工。')
  await answer.getByLabel('负责人姓名').fill('陈明远')
  await answer.getByLabel('职务').fill('镇长')
  await answer.getByRole('button', { name: '登记答复' }).click()
  await expect(answer.getByRole('alert')).toBeVisible()
  await answer.getByText('负责人已经到会答复').click()
  await answer.getByRole('button', { name: '登记答复' }).click()
  await expect(answer).toBeHidden()
  await unit.leave()

  // Half of ten are five: four say so elsewhere, the lead at the desk.
  await rate(request, id, others.slice(0, 4), false)
  const desk = await colleague(browser, accounts.deputy, baseURL)
  await desk.page.goto(`/inquiries/${id}`)
  await expect(desk.page.getByText('满意0名，不满意4名，没有表态6名')).toBeVisible()
  const demand = desk.page.getByRole('button', { name: '要求再作答复' })
  await expect(demand).toHaveAccessibleDescription(/半数以上即5名不满意/)
  const rating = await act(desk.page, '对答复表态')
  await rating.getByText('不满意', { exact: true }).click()
  await rating.getByLabel('理由').fill('没有说明由谁负责。')
  await rating.getByRole('button', { name: '表态', exact: true }).click()
  await expect(rating).toBeHidden()
  await expect(desk.page.getByText('不满意的代表已有5名，达到半数')).toBeVisible()
  await demand.click()
  await desk.page.getByRole('dialog').getByRole('button', { name: '要求再作答复' }).click()
  // The state is called like the button: what is next says that it has arrived.
  await expect(desk.page.getByText('半数以上代表不满意，由主席团决定再作答复的方式')).toBeVisible()

  // The second time in writing; everybody is asked again, the lead leaves it at that.
  await page.reload()
  dialog = await act(page, '登记答复方式')
  await dialog.getByText('书面答复', { exact: true }).click()
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(dialog).toBeHidden()
  await clerk.actOn(`inquiries/${id}`, 'answers', {
    content: '由镇村镇建设办公室负责，每月向主席团报告进度，明年四月底前完工。',
    head_name: '陈明远',
    head_post: '镇长',
    answered_on: today(),
  })
  await desk.page.reload()
  await expect(desk.page.getByText('第2次答复').first()).toBeVisible()
  await desk.page.getByRole('button', { name: '办结', exact: true }).click()
  const closing = desk.page.getByRole('dialog')
  await expect(closing.getByText('还有10名代表没有表态')).toBeVisible()
  await closing.getByRole('button', { name: '办结' }).click()
  await expect(desk.page.getByText('质询已经办结')).toBeVisible()
  await expectAccessible(desk.page)
  await desk.leave()
})
