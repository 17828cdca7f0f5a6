/** What units and deputies do on the phone about inspections and oral opinions, from the message on. */
import { accounts } from '../support/accounts'
import { handedOver, inspected, report, routed, said } from '../support/field'
import { expect, expectAccessible, signIn, someoneOnPhone, test } from '../support/phone'
import { staff } from '../support/staff'

test('J21: a unit answers an oral opinion from its messages, the deputy reads it', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const content = `村口公路塌方${Date.now() % 1_000_000}处，建议尽快清理并修复路基。`
  const id = await said(request, content)
  await routed(request, id, accounts.unit_name)
  await signIn(page, accounts.undertaker)
  await page.goto('/m/inbox')
  await page.getByRole('link', { name: content }).click()
  await expect(page).toHaveURL(new RegExp(`oral-opinions/${id}$`))
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记答复' }).click()
  await page.getByLabel('答复内容').fill('塌方已经清理')
  await page.getByLabel('答复人姓名').fill('李建国')
  await expectAccessible(page)

  // Called away while writing: what was written is there again.
  await expect(page.getByText(/已自动保存在手机里/)).toBeVisible()
  await page.goto('/m/inbox')
  await page.getByRole('link', { name: content }).click()
  await page.getByRole('button', { name: '登记答复' }).click()
  await expect(page.getByLabel('答复内容')).toHaveValue('塌方已经清理')
  await page.getByRole('button', { name: '登记答复' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('答复内容').fill('塌方已经清理，路基下周修复。')
  await page.getByLabel('职务').fill('副局长')
  await page.getByRole('button', { name: '登记答复' }).click()
  await expect(page.getByText('塌方已经清理，路基下周修复。')).toBeVisible()
  await expect(page.getByText('已答复', { exact: true })).toBeVisible()

  const deputy = await someoneOnPhone(browser, accounts.deputy, baseURL)
  await deputy.page.goto('/m/inbox?state=notices')
  await deputy.page.getByRole('link', { name: content }).first().click()
  await expect(deputy.page.getByText('塌方已经清理，路基下周修复。')).toBeVisible()
  await deputy.leave()
})

test('J22: the deputy writes the report on the phone, the unit answers there', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const title = `通村公路${Date.now() % 1_000_000}号视察`
  const id = await inspected(request, title)
  await signIn(page, accounts.deputy)
  await page.goto('/m/inbox')
  await page.getByRole('link', { name: title }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '写报告' }).click()
  await page.getByLabel('报告').fill('太短')
  await page.getByRole('button', { name: '保存报告' }).click()
  await expect(page.getByText('至少写 20 个字')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('报告').fill(report)
  await page.getByRole('button', { name: '保存报告' }).click()
  await expect(page).toHaveURL(new RegExp(`inspections/${id}$`))
  await expect(page.getByText(report)).toBeVisible()

  await handedOver(request, id, [accounts.unit_name, accounts.township_unit_name])
  const unit = await someoneOnPhone(browser, accounts.undertaker, baseURL)
  await unit.page.goto('/m/inbox')
  await unit.page.getByRole('link', { name: title }).click()
  await expect(unit.page.getByText(report)).toBeVisible()
  await unit.page.getByLabel('答复内容').fill('护栏已经修复，桥梁正在检测。')
  await unit.page.getByLabel('答复人姓名').fill('李建国')
  await unit.page.getByLabel('职务').fill('副局长')
  await expectAccessible(unit.page)
  await unit.page.getByRole('button', { name: '登记答复' }).click()
  await expect(unit.page.getByText('本单位已经答复。')).toBeVisible()
  await expect(unit.page.getByLabel('答复内容')).toHaveCount(0)
  await unit.leave()

  await page.reload()
  await expect(page.getByText('护栏已经修复，桥梁正在检测。')).toBeVisible()
  await expect(page.getByText('已有1个单位答复，还有1个单位没有答复。')).toBeVisible()
  await expectAccessible(page)
})

test('J21: the office routes on the phone; the unit that had it is told and sees it no more', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const content = `敬老院门前积水${Date.now() % 1_000_000}处，建议疏通排水沟。`
  const id = await said(request, content)
  await signIn(page, accounts.township)
  await page.goto('/m/inbox')
  await page.getByRole('link', { name: content }).click()
  await page.getByRole('button', { name: '交单位办理' }).click()
  await page.getByLabel('承办单位').selectOption({ label: '旬阳市交通运输局' })
  await expectAccessible(page)
  await page.getByRole('button', { name: '交单位办理' }).click()
  await expect(page.getByText('待答复', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '改交单位' }).click()
  await expect(page.getByRole('option', { name: '旬阳市交通运输局' })).toHaveCount(0)
  await page.getByLabel('承办单位').selectOption({ label: '城关镇中心学校' })
  await page.getByRole('button', { name: '改交单位' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('为什么改交').fill('排水沟由学校管理')
  await page.getByRole('button', { name: '改交单位' }).click()
  await expect(page.getByText(/城关镇中心学校应在.+前答复/)).toBeVisible()

  const unit = await someoneOnPhone(browser, accounts.undertaker, baseURL)
  await unit.page.goto('/m/inbox?state=notices')
  // It can only be read here: the unit no longer sees the matter.
  await expect(unit.page.getByRole('button', { name: content })).toBeVisible()
  await expect(unit.page.getByRole('link', { name: content })).toHaveCount(0)
  await unit.leave()
  const other = await staff(request, accounts.township_undertaker)
  const inbox = await other.get<{ items: { link: string }[] }>('/inbox?limit=50')
  expect(inbox.items.some((one) => one.link === `oral-opinions/${id}`)).toBe(true)
})
