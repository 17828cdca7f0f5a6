/** Somebody of a unit reads on the phone what a station handed over, and writes the result without network. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { unitId } from '../support/field'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { announced } from '../support/receptions'
import { dayFromNow, unique } from '../support/works'

/** A button that may also be a link that looks like one. */
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).click()

test('A3: a unit answers on the phone, without network too, and gives back what is not its own', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const { reception, clerk } = await announced(request)
  const unit_id = await unitId(request, accounts.unit_name)
  const handedOver = async (matter: string) => {
    const { id } = await clerk.post<{ id: string }>('/reception-visits', {
      reception_id: reception,
      visitor_name: '李大娘',
      visitor_phone: '13800001234',
      matter,
    })
    await clerk.actOn(`reception-visits/${id}`, 'handovers', { unit_id, due_on: dayFromNow(10) })
    return id
  }
  const matter = `村口路面${unique()}塌了，李大娘家的三轮车过不去`
  const other = `学校门口${unique()}没有路灯`
  const [road, lamp] = [await handedOver(matter), await handedOver(other)]

  await signIn(page, accounts.undertaker)
  await standOnItsOwn(page)
  await page.getByRole('link', { name: '联络站交办的群众意见' }).click()
  await expect(page.getByRole('link', { name: other })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/m/reception-visits/${road}`)
  await expect(page.getByText('姓名、电话不公开', { exact: false })).toBeVisible()
  await expect(page.getByText('李大娘', { exact: false })).toHaveCount(0)
  await expectAccessible(page)

  await press(page, '填写办理结果')
  await expect(page.getByLabel('办得怎么样')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('办得怎么样').fill('已经填平压实，三轮车能过了。')
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('等待发送 · 办理情况')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  expect(await clerk.get(`/reception-visits/${road}`)).toMatchObject({
    handling: 'handed_over',
    result: '已经填平压实，三轮车能过了。',
    is_by_unit: true,
  })
  await page.goto(`/m/reception-visits/${road}`)
  await expect(page.getByText('已填写结果', { exact: true })).toBeVisible()
  await expectAccessible(page)

  // The other one is not its own.
  await page.goto(`/m/reception-visits/${lamp}`)
  await press(page, '不属于本单位，退回')
  await page.getByLabel('为什么不属于本单位').fill('路灯由镇里管护。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '退回', exact: true }).click()
  await expect(page).toHaveURL(/station-matters$/)
  await expect(page.getByRole('link', { name: other })).toHaveCount(0)
  expect(await clerk.get(`/reception-visits/${lamp}`)).toMatchObject({
    handling: 'open',
    is_returned: true,
    returns: [{ reason: '路灯由镇里管护。' }],
  })
})
