/** A visitor's matter goes to a unit, which does not read who the visitor is; it gives it back, another one answers. */
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
import { dayText, idOf } from '../support/jointly'
import { announced } from '../support/receptions'
import { dayFromNow } from '../support/works'

test('A3: units answer what a station hands over to them, and say what is not theirs', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const mark = unique()
  const visitor = `张大娘${mark}`
  const matter = `${visitor}家旁边的水渠${mark}垮塌，二十户的田浇不上水，电话13800001234。`
  const { reception, name } = await announced(request)

  // The office writes it down and hands it over.
  await signIn(page, accounts.township)
  await page.goto(`/receptions/${reception}`)
  await page.getByRole('button', { name: '登记群众意见' }).click()
  await modal(page).getByLabel('姓名', { exact: true }).fill(visitor)
  await modal(page).getByLabel('联系电话').fill('13800001234')
  await modal(page).getByLabel('反映什么事').fill(matter)
  await modal(page).getByRole('button', { name: '登记群众意见' }).click()
  await expect(page).toHaveURL(/reception-visits\/[0-9a-f-]{36}$/)
  const visit = await idOf(page)
  const handOver = async (act: string, unit: string) => {
    await page.getByRole('button', { name: act, exact: true }).click()
    await pick(page, '哪个单位', unit)
    await modal(page)
      .getByLabel('哪一天前答复')
      .fill(dayText(dayFromNow(10)))
    await modal(page).getByLabel('哪一天前答复').press('Enter')
    await expectAccessible(page)
    await modal(page).getByRole('button', { name: '交办', exact: true }).click()
    await expect(page.getByText('答复以后请登记结果', { exact: false })).toBeVisible()
  }
  await handOver('交办', accounts.unit_name)

  // The unit finds it, reads what it is about and not who came, and gives it back.
  const first = await colleague(browser, accounts.undertaker, baseURL)
  await first.page.goto('/inbox')
  const waiting = first.page.getByText('收到代表联络站交办的群众意见', { exact: false })
  await expect(waiting.first()).toBeVisible()
  await door(first.page, '群众意见').click()
  await settle(first.page)
  await expectAccessible(first.page)
  const row = first.page.getByRole('row').filter({ hasText: mark })
  await expect(row).toContainText(name)
  await expect(row).toContainText('待办理')
  await row.getByRole('link').first().click()
  await expect(first.page.getByText('姓名、电话不公开', { exact: false })).toBeVisible()
  for (const hidden of [visitor, '13800001234'])
    await expect(first.page.getByText(hidden, { exact: false })).toHaveCount(0)
  await expectAccessible(first.page)
  await first.page.getByRole('button', { name: '不属于本单位，退回' }).click()
  await modal(first.page).getByRole('button', { name: '不属于本单位，退回' }).click()
  await expect(modal(first.page).getByRole('alert').first()).toBeVisible()
  await modal(first.page).getByLabel('为什么不属于本单位').fill('水渠由水利局管护。')
  await expectAccessible(first.page)
  await modal(first.page).getByRole('button', { name: '不属于本单位，退回' }).click()
  await expect(first.page).toHaveURL(/station-matters$/)
  await settle(first.page)
  await expect(first.page.getByRole('row').filter({ hasText: mark })).toHaveCount(0)

  // The office hands it over anew.
  await page.goto('/reception-visits')
  const open = page.getByRole('row').filter({ hasText: mark })
  await expect(open).toContainText('单位退回')
  await page.goto(`/reception-visits/${visit}`)
  await expect(page.getByText('请重新交办或者另行处理', { exact: false })).toBeVisible()
  await expect(page.getByText('水渠由水利局管护。', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await handOver('改交其他单位', accounts.led_unit_name)
  await first.page.goto(`/reception-visits/${visit}`)
  await expect(first.page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible()
  await first.leave()

  // The other one writes down what it did.
  const second = await colleague(browser, accounts.unit_clerk, baseURL)
  await second.page.goto(`/reception-visits/${visit}`)
  await second.page.getByRole('button', { name: '填写办理结果' }).click()
  await modal(second.page).getByRole('button', { name: '提交结果' }).click()
  await expect(modal(second.page).getByRole('alert').first()).toBeVisible()
  await modal(second.page).getByLabel('办理结果').fill('已安排资金，本月底前修复。')
  await expectAccessible(second.page)
  await modal(second.page).getByRole('button', { name: '提交结果' }).click()
  await expect(second.page.getByText('结果已经填写，由人大办公室和代表反馈给群众。')).toBeVisible()
  await expectAccessible(second.page)

  // The deputy on duty is told, and tells the visitor.
  const deputy = await colleague(browser, accounts.deputy, baseURL)
  await deputy.page.goto('/inbox?state=notices')
  await expect(
    deputy.page.getByText('已经填写办理结果，请查看并向群众反馈', { exact: false }).first(),
  ).toBeVisible()
  await deputy.page.goto(`/reception-visits/${visit}`)
  await expect(deputy.page.getByText('单位填写', { exact: false })).toBeVisible()
  await expect(deputy.page.getByText(visitor, { exact: true })).toBeVisible()
  await expectAccessible(deputy.page)
  await deputy.page.getByRole('button', { name: '反馈群众' }).click()
  await modal(deputy.page).getByLabel('怎么反馈的', { exact: false }).fill('电话告知，群众满意。')
  await modal(deputy.page).getByRole('button', { name: '已反馈，登记' }).click()
  await expect(deputy.page.getByText('已反馈给群众，办结', { exact: false })).toBeVisible()
  await deputy.leave()

  // The unit reads that it is over, and nothing of what the visitor said.
  await second.page.goto('/station-matters?view=all')
  const over = second.page.getByRole('row').filter({ hasText: mark })
  await expect(over).toContainText('已反馈群众')
  await over.getByRole('link').first().click()
  await expect(second.page.getByText('已反馈给群众，办结', { exact: false })).toBeVisible()
  await expect(second.page.getByText('群众满意', { exact: false })).toHaveCount(0)
  await expectAccessible(second.page)
  await second.leave()
})
