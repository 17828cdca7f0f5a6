/** A unit and an office away from their desks: signed for, talked about, urged, promised. */
import { accounts } from '../support/accounts'
import {
  expect,
  expectAccessible,
  signIn,
  someoneOnPhone,
  standOnItsOwn,
  test,
} from '../support/phone'
import { admitted, assigned, reply, staff, today } from '../support/staff'

const content = '桥面破损露筋，护栏缺失，赶集日人车混行，建议维修加固并恢复护栏。'
const name = (what: string) => `关于${what}${Date.now() % 1_000_000}的建议`

test('J9: the unit signs on the phone and notes a talk without network', async ({
  page,
  context,
  request,
}) => {
  const title = name('维修石桥')
  const id = await admitted(request, title, content)
  await assigned(request, id)
  await signIn(page, accounts.undertaker)
  await standOnItsOwn(page)
  await page.goto('/m/suggestions')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('这一步请在电脑工作台上办理')).toBeVisible()
  await page.getByRole('button', { name: '签收这件建议' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签收这件建议' }).click()
  await expect(page.getByText('办理中', { exact: true })).toBeVisible()
  await expectAccessible(page)

  // At the bridge there is no network: it is noted all the same, and goes out by itself.
  await page.getByRole('button', { name: '登记与代表的沟通' }).click()
  await page.getByRole('button', { name: '现场察看' }).click()
  await page.getByRole('button', { name: '登记这次沟通' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(true)
  const talk = '和代表一起察看了桥面，商定先恢复护栏，再维修桥面。'
  await page.getByLabel('谈了什么？').fill(talk)
  await page.getByRole('button', { name: '登记这次沟通' }).click()
  await expect(page.getByText('有 1 件还没有发出')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(talk).first()).toBeVisible({ timeout: 40_000 })
  const unit = await staff(request, accounts.undertaker)
  const { contacts } = await unit.get<{ contacts: { mode: string }[] }>(`/suggestions/${id}`)
  expect(contacts.map((one) => one.mode)).toEqual(['site'])
})

test('a talk that is refused later opens again with what was written', async ({
  page,
  context,
  request,
}) => {
  const title = name('加固河堤')
  const id = await admitted(request, title, content)
  await assigned(request, id)
  const unit = await staff(request, accounts.undertaker)
  await unit.act(id, 'receipts', {})
  await signIn(page, accounts.undertaker)
  await standOnItsOwn(page)
  await page.goto(`/m/suggestions/${id}/contact`)
  await expect(page.getByText(title)).toBeVisible()
  await context.setOffline(true)
  const talk = '上门走访了代表，听取了对加固方案的意见。'
  await page.getByLabel('谈了什么？').fill(talk)
  await page.getByRole('button', { name: '登记这次沟通' }).click()
  await expect(page.getByText('有 1 件还没有发出')).toBeVisible()
  // A colleague is faster at the desk: the record is no longer the one that was seen.
  await unit.act(id, 'contacts', {
    mode: 'phone',
    contacted_on: today(),
    content: '电话约定了察看时间。',
  })
  await context.setOffline(false)
  await page.goto('/m/outbox')
  await expect(page.getByText('被退回 · 沟通记录')).toBeVisible({ timeout: 40_000 })
  await expectAccessible(page)
  await page.getByRole('button', { name: '修改后再提交' }).click()
  await expect(page.getByLabel('谈了什么？')).toHaveValue(talk)
  await page.getByRole('button', { name: '登记这次沟通' }).click()
  await expect(page.getByText(talk).first()).toBeVisible()
})

test('J15 J16: a key item is urged by the chair, promised and kept on the phone', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  const title = name('改造危桥')
  const id = await admitted(request, title, content)
  const clerk = await staff(request, accounts.township)
  await clerk.act(id, 'key-designations', {
    supervisor: '镇人大主席',
    leading_official: '副镇长',
    reason: '三个村出行都走这座桥。',
    decided_on: today(),
  })
  await assigned(request, id)
  await signIn(page, accounts.township)
  await page.goto('/m/suggestions?view=key')
  await expectAccessible(page)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('副镇长', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '催办', exact: true }).click()
  await page.getByLabel('催办要求').fill('汛期前先恢复护栏。')
  await page.getByRole('button', { name: '发出催办' }).click()
  await expect(page.getByText('人大已催办 1 次')).toBeVisible()
  await expectAccessible(page)

  await reply(request, id, {
    result_class: 'B',
    promise: {
      content: '明年三月底前完成桥面维修',
      due_on: `${new Date().getFullYear() + 1}-03-31`,
    },
  })
  const unit = await someoneOnPhone(browser, accounts.undertaker, baseURL)
  await unit.page.goto('/m/suggestions?view=promises')
  await unit.page.getByRole('link', { name: title }).click()
  await unit.page.getByRole('button', { name: '报告承诺进展' }).click()
  await unit.page.getByRole('button', { name: '已经兑现，再次答复代表' }).click()
  await unit.page.getByLabel('再次答复代表的话').fill('桥面已经维修完毕，请代表验收。')
  await expectAccessible(unit.page)
  await unit.page.getByRole('button', { name: '再次答复代表' }).last().click()
  // The choice on the form is called like the state: back on the page it has arrived.
  await expect(unit.page).toHaveURL(new RegExp(`suggestions/${id}$`))
  await expect(unit.page.getByText('桥面已经维修完毕，请代表验收。').first()).toBeVisible()
  await expect(unit.page.getByText('已经兑现').first()).toBeVisible()
  await unit.leave()
})
