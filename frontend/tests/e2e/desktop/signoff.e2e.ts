/** A unit with a clerk and a leader: plan, draft from a kept text, sent back once, signed off on the phone. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import {
  choose,
  colleague,
  expect,
  expectAccessible,
  modal,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { watch } from '../support/page'
import { signIn as signInOnPhone } from '../support/phone'
import { admitted, assigned, staff, today } from '../support/staff'

const content = '三组灌溉渠年久失修，渗漏严重，二百亩农田灌不上水，建议整修渠道、更换闸门。'

/** The act of the page, in its dialog. */
async function act(page: Page, name: string) {
  await page
    .getByRole('region', { name: '下一步' })
    .getByRole('button', { name, exact: true })
    .click()
  return modal(page)
}

test('J11 J20: planned, drafted, sent back, signed off on the phone, sent', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(180_000)
  const title = `关于整修灌溉渠${unique()}的建议`
  const id = await admitted(request, title, content)
  await assigned(request, id, accounts.led_unit_name)
  const clerk = await staff(request, accounts.unit_clerk)
  await clerk.act(id, 'receipts', {})
  await clerk.act(id, 'contacts', {
    mode: 'face',
    contacted_on: today(),
    content: '到渠边当面听取了代表的意见。',
  })

  // The plan, with its steps.
  await signIn(page, accounts.unit_clerk)
  await page.goto(`/suggestions/${id}`)
  let dialog = await act(page, '办理方案')
  await dialog.getByLabel('办理措施').fill('先勘察渗漏段，再安排维修资金分段整修。')
  await dialog.getByLabel('负责人').fill('农水科科长')
  await dialog.getByLabel('第1步').fill('现场勘察')
  await dialog.getByLabel('完成日期').fill(today())
  await dialog.getByLabel('完成日期').press('Enter')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '提交方案' }).click()
  await expect(page.getByRole('heading', { name: '办理方案', exact: true })).toBeVisible()
  await expect(page.getByText('负责人：农水科科长')).toBeVisible()

  // Nobody answers before the leader has signed; the draft begins with a kept text.
  const reply = page
    .getByRole('region', { name: '下一步' })
    .getByRole('button', { name: '答复', exact: true })
  await expect(reply).toBeDisabled()
  dialog = await act(page, '起草答复')
  await dialog.getByRole('radio').first().check()
  await choose(dialog, '选用模板', '已经解决的答复 县里通用')
  await expect(dialog.getByLabel('答复内容')).toHaveValue(new RegExp(title))
  await expect(dialog.getByText(/^已保存/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '送负责人审核' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^已送审，等待.+签发$/)).toBeVisible()

  // The leader sends it back on the desktop …
  const head = await colleague(browser, accounts.unit_head, baseURL)
  await head.page.goto(`/suggestions/${id}`)
  dialog = await act(head.page, '审核签发')
  await dialog.getByRole('radio', { name: /退回修改/ }).check()
  await dialog.getByRole('textbox', { name: '怎么改' }).fill('写清楚修多少米、什么时候完工。')
  await expectAccessible(head.page)
  await dialog.getByRole('button', { name: '退回修改' }).click()
  await expect(head.page.getByText('已退回，正在修改')).toBeVisible()
  await head.leave()

  // … the clerk sees why, and hands it in again.
  await page.reload()
  dialog = await act(page, '起草答复')
  await expect(dialog.getByText('写清楚修多少米、什么时候完工。').first()).toBeVisible()
  const text = dialog.getByLabel('答复内容')
  await text.fill(`${await text.inputValue()}\n整修渠道一千二百米，十二月底完工。`)
  await dialog.getByRole('button', { name: '送负责人审核' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^已送审，等待.+签发$/)).toBeVisible()

  // On the phone the leader signs.
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const phone = await context.newPage()
  const check = watch(phone, baseURL)
  await signInOnPhone(phone, accounts.unit_head)
  await phone.goto(`/m/suggestions/${id}`)
  await phone
    .getByRole('link', { name: '审核签发' })
    .or(phone.getByRole('button', { name: '审核签发' }))
    .click()
  await expect(phone.getByText('整修渠道一千二百米')).toBeVisible()
  await expectAccessible(phone)
  await phone.getByRole('button', { name: '签发', exact: true }).click()
  await phone.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
  await expect(phone.getByText(/已签发，等经办人发出/)).toBeVisible()
  await expectAccessible(phone)
  check()
  await context.close()

  // What was signed goes out, word for word; the steps have ticked themselves.
  await page.reload()
  dialog = await act(page, '答复')
  await expect(dialog.getByText('整修渠道一千二百米')).toBeVisible()
  await dialog.getByRole('button', { name: '发出答复' }).click()
  await expect(page.getByText(/签发人：水利局局长/)).toBeVisible()
  await expect(page.getByText('已完成 5/7')).toBeVisible()
  await page.getByRole('button', { name: '登记“总结归档”完成' }).click()
  await modal(page).getByLabel('说明').fill('材料已装订')
  await modal(page).getByRole('button', { name: '完成', exact: true }).click()
  await expect(page.getByText('已完成 6/7')).toBeVisible()
  await expectAccessible(page)
})

test('the unit keeps its own texts, and its own steps', async ({ page }) => {
  const name = `渠道类答复${unique()}`
  await signIn(page, accounts.unit_clerk)
  await page.goto('/text-templates')
  await expect(page.getByText('县里通用').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '新建模板' }).click()
  let dialog = modal(page)
  await dialog.getByLabel('名称').fill(name)
  await dialog.getByRole('textbox', { name: '内容' }).fill('您提出的')
  await dialog.getByRole('button', { name: '编号', exact: true }).click()
  await expect(dialog.getByRole('textbox', { name: '内容' })).toHaveValue('您提出的{编号}')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(name)).toBeVisible()
  await page.getByRole('button', { name: `删除模板“${name}”` }).click()
  await page.getByRole('button', { name: '删除', exact: true }).last().click()
  await expect(page.getByText(name)).toHaveCount(0)

  await page.goto('/procedures')
  await page.getByRole('button', { name: '制定本单位的步骤' }).click()
  await page.getByLabel('名称').last().fill('装订归档')
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存为新的一版' }).click()
  await expect(page.getByText('现在用的是本单位的步骤')).toBeVisible()
  await page.getByRole('button', { name: '不再使用自己的步骤' }).click()
  dialog = modal(page)
  await dialog.getByLabel('理由').fill('统一用县里的')
  await dialog.getByRole('button', { name: '不再使用', exact: true }).click()
  await expect(page.getByText('现在用的是本单位的步骤')).toHaveCount(0)
  await expectAccessible(page)
})
