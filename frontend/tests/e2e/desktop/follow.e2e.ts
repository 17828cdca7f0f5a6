/** Said twice, merged, made a key item, promised, kept; and one that spoke of two matters. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { colleague, expect, expectAccessible, pick, signIn, test, unique } from '../support/desktop'
import { deputyOnPhone } from '../support/phone'
import { admitted, staff, submitted } from '../support/staff'

const content = '通组公路三处塌方，学生上学、老人看病都不方便，建议列入明年水毁修复计划。'

/** The act of the page, in its dialog. */
async function act(page: Page, name: string) {
  await page
    .getByRole('region', { name: '下一步' })
    .getByRole('button', { name, exact: true })
    .click()
  return page.getByRole('dialog')
}

test('J5 J15 J16: merged, a key item, a promise that is kept', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(150_000)
  const mark = unique()
  const title = `关于修复${mark}组通组公路的建议`
  const id = await admitted(request, title, content)
  const twin = `关于尽快修复${mark}组水毁通组公路的建议`
  const twinId = await admitted(request, twin, content, accounts.other_deputy)

  // A third deputy starts to write the same, finds the first one and signs along instead.
  const third = await deputyOnPhone(browser, accounts.third_deputy, baseURL)
  await third.page.goto('/m/suggestions/new')
  await third.page.getByLabel('建议标题').fill(title)
  await expect(third.page.getByRole('heading', { name: '可能已经有人提过' })).toBeVisible()
  await expectAccessible(third.page)
  await third.page.getByRole('link', { name: title }).click()
  await third.page.getByRole('button', { name: '附议这件建议' }).click()
  await third.page.getByRole('dialog').getByRole('button', { name: '附议这件建议' }).click()
  await expect(third.page.getByText('已附议').first()).toBeVisible()
  await third.leave()

  // The clerk merges the two from the list.
  await signIn(page, accounts.township)
  await page.goto(`/suggestions?view=all&q=${mark}`)
  await page.getByRole('checkbox', { name: '选中本页全部' }).check()
  await page.getByRole('button', { name: '并案', exact: true }).click()
  let dialog = page.getByRole('dialog')
  await dialog.getByText(title, { exact: true }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '并案办理 2 件' }).click()
  const links = page.getByRole('region', { name: '并案和拆分' })
  await links.getByRole('link', { name: twin }).click()
  await expect(links.getByText('并入这件建议一起办理')).toBeVisible()
  await links.getByRole('link', { name: title }).click()
  await expect(links.getByText('一起办理的建议，分别答复')).toBeVisible()

  // A key item, handed over.
  dialog = await act(page, '重点督办')
  await dialog.getByRole('button', { name: '确定重点督办' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await dialog.getByLabel('督办领导').fill('镇人大主席')
  await dialog.getByLabel('领办领导').fill('副镇长')
  await dialog.getByLabel('重点督办的理由').fill('涉及三个村民小组出行，群众反映集中。')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '确定重点督办' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: '重点督办' })).toContainText('副镇长')
  dialog = await act(page, '交办')
  await pick(page, '承办单位', accounts.unit_name)
  await dialog.getByRole('button', { name: '交办', exact: true }).click()
  await expect(dialog).toBeHidden()

  // A reply of class B must promise something by a day.
  const unit = await colleague(browser, accounts.undertaker, baseURL)
  await unit.page.goto(`/suggestions/${id}`)
  let work = await act(unit.page, '签收')
  await work.getByRole('button', { name: '签收' }).click()
  await expect(work).toBeHidden()
  work = await act(unit.page, '登记沟通')
  await work.getByText('现场察看').click()
  await work.getByLabel('沟通情况').fill('和代表一起到现场察看，商定修复办法。')
  await work.getByRole('button', { name: '登记', exact: true }).click()
  await expect(work).toBeHidden()
  work = await act(unit.page, '答复')
  await work.getByText('B类', { exact: true }).click()
  await work.getByLabel('答复内容').fill('您提出的建议收悉。塌方已经清理，护栏正在采购。')
  await work.getByLabel('签发人').fill('陈明')
  await work.getByRole('button', { name: '提交答复' }).click()
  await expect(work.getByRole('alert').first()).toBeVisible()
  await work.getByLabel('承诺事项').fill('完成三处路段修复并安装护栏')
  const day = work.getByLabel('承诺办到的日期')
  await day.fill(`${new Date().getFullYear() + 1}年3月31日`)
  await day.press('Enter')
  await expectAccessible(unit.page)
  await work.getByRole('button', { name: '提交答复' }).click()
  await expect(work).toBeHidden()
  const promises = unit.page.getByRole('region', { name: '承诺事项' })
  await expect(promises).toContainText('还没有兑现')

  // Found among the open promises, kept, and told to both deputies.
  await unit.page.goto(`/suggestions?view=promises&q=${mark}`)
  await unit.page.getByRole('link', { name: title }).click()
  work = await act(unit.page, '报告承诺进展')
  await work.getByText('已经兑现', { exact: true }).click()
  await work
    .getByRole('textbox', { name: '再次答复' })
    .fill('三处路段已经修复，护栏已经装好，请代表验收。')
  await expectAccessible(unit.page)
  await work.getByRole('button', { name: '再次答复代表' }).click()
  await expect(work).toBeHidden()
  await expect(promises).toContainText('已经兑现')
  await expectAccessible(unit.page)
  await unit.leave()

  const lead = await deputyOnPhone(browser, accounts.deputy, baseURL)
  await lead.page.goto(`/m/suggestions/${id}`)
  await expect(lead.page.getByText('三处路段已经修复').first()).toBeVisible()
  await expectAccessible(lead.page)
  await lead.leave()
  const other = await staff(request, accounts.other_deputy)
  const { status } = await other.get<{ status: string }>(`/suggestions/${twinId}`)
  expect(status, 'what is merged is answered, too').toBe('replied')
})

test('J1: two matters in one become two suggestions', async ({ page, request }) => {
  const mark = unique()
  const title = `关于修路和装灯${mark}两件事的建议`
  const id = await submitted(request, title, content)
  await signIn(page, accounts.township)
  await page.goto(`/suggestions/${id}`)
  const dialog = await act(page, '拆分')
  await dialog.getByRole('button', { name: '拆成 2 件' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  const second = dialog.getByRole('group', { name: '第2件' })
  const lamps = `关于在${mark}路口装路灯的建议`
  await second.getByLabel('标题').fill(lamps)
  await second.getByLabel('内容').fill('路口没有路灯，学生早晚上下学不安全，请装三盏路灯。')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '拆成 2 件' }).click()
  await expect(dialog).toBeHidden()
  const links = page.getByRole('region', { name: '并案和拆分' })
  await links.getByRole('link', { name: lamps }).click()
  await expect(links.getByText('从这件建议拆分而来')).toBeVisible()
})
