/** A deputy asks for a visit and writes down what was seen, without network too; the certificate is shown. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { unitId } from '../support/field'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { staff, today } from '../support/staff'
import { unique } from '../support/works'

interface Visit {
  id: string
  title: string
  status: string
}

const sent = (page: Page) =>
  expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

/** A button that may also be a link that looks like one. */
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).click()

test('a visit asked for and written down without network is sent once, answered and judged', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const title = `视察三村水渠${unique()}`
  const clerk = await staff(request, accounts.township)
  const unit = await staff(request, accounts.undertaker)
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.getByRole('link', { name: '履职', exact: true }).click()
  await page.getByRole('link', { name: '持证视察', exact: true }).click()
  const ask = page.getByRole('link', { name: '提出视察或者约见' })
  await expect(ask).toBeVisible()
  await expectAccessible(page)
  await ask.click()
  await expect(page.getByLabel('一句话说是什么事')).toBeVisible()
  await expectAccessible(page)

  await context.setOffline(true)
  await page.getByRole('button', { name: '提出，交人大办公室安排' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('一句话说是什么事').fill(title)
  await page.getByLabel('到哪里、哪个单位').fill('三村水渠')
  await page.getByLabel('想看什么').fill('看垮塌的渠段什么时候修。')
  await page.getByLabel('希望哪一天').fill(today())
  await page.getByRole('button', { name: '提出，交人大办公室安排' }).click()
  await expect(page.getByText('等待发送 · 视察、约见')).toBeVisible()
  await context.setOffline(false)
  await sent(page)
  const { items } = await clerk.get<{ items: Visit[] }>('/deputy-visits?limit=100')
  const mine = items.filter((one) => one.title === title)
  expect(mine).toMatchObject([{ status: 'requested' }])
  const id = mine[0]?.id ?? ''

  await page.goto(`/m/deputy-visits/${id}`)
  await expect(page.getByText('已经提出，等人大办公室联系安排。')).toBeVisible()
  await expectAccessible(page)
  await clerk.actOn(`deputy-visits/${id}`, 'arrangements', {
    unit_id: await unitId(request, accounts.unit_name),
    visit_on: today(),
  })
  await unit.actOn(`deputy-visits/${id}`, 'confirmations', {
    begins_at: `${today()}T01:00:00Z`,
    receiver: '王副局长',
  })

  await page.goto(`/m/deputy-visits/${id}`)
  await expect(page.getByText('单位已经确认。', { exact: false })).toBeVisible()
  await expect(page.getByText('王副局长')).toBeVisible()
  await expectAccessible(page)
  await press(page, '记录情况')
  await expect(page.getByLabel('看到了什么情况')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(true)
  await page.getByLabel('看到了什么情况').fill('渠段垮塌二十米，没有设警示牌。')
  await page.getByLabel('提了什么建议、批评和意见').fill('先设警示牌，汛期前修好。')
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('等待发送 · 视察、约见的办理')).toBeVisible()
  await context.setOffline(false)
  await sent(page)
  expect(await clerk.get(`/deputy-visits/${id}`)).toMatchObject({
    status: 'held',
    requests: '先设警示牌，汛期前修好。',
  })

  await unit.actOn(`deputy-visits/${id}`, 'answers', {
    answer: '警示牌已经设好，渠段四月底前修复。',
    answered_by: '王副局长',
  })
  await page.goto(`/m/deputy-visits/${id}`)
  await expect(page.getByText('警示牌已经设好', { exact: false })).toBeVisible()
  await press(page, '评价答复')
  await page.getByRole('button', { name: '满意', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText('已办结', { exact: true })).toBeVisible()
  await expectAccessible(page)

  // The certificate, to be shown at the door.
  await page.goto('/m/deputy-certificates')
  await expect(page.getByText('证号 ', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('img', { name: '代表证内容二维码' }).first()).toBeVisible()
  await expectAccessible(page)

  // Very large text on a small phone.
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['deputy-visits', 'deputy-visits/new', `deputy-visits/${id}`]) {
    await page.goto(`/m/${path}`)
    await page.evaluate(() => {
      document.documentElement.dataset.textSize = 'xlarge'
    })
    await expectAccessible(page)
  }
})

test('a unit confirms a visit on the phone, or asks for another day', async ({ page, request }) => {
  test.setTimeout(120_000)
  const title = `约见交通负责人${unique()}`
  const deputy = await staff(request, accounts.deputy)
  const clerk = await staff(request, accounts.township)
  const { id } = await deputy.post<{ id: string }>('/deputy-visits', {
    level: 'township',
    kind: 'meeting',
    title,
    target: '交通运输局局长',
    content: '想了解通村公路养护的安排。',
    wished_on: today(),
  })
  const arrangement = {
    unit_id: await unitId(request, accounts.unit_name),
    visit_on: today(),
  }
  await clerk.actOn(`deputy-visits/${id}`, 'arrangements', arrangement)
  await signIn(page, accounts.undertaker)
  await page.goto(`/m/deputy-visits/${id}/move`)
  await page
    .getByLabel('希望改到哪一天')
    .fill(new Date(Date.now() + (8 + 72) * 3600_000).toISOString().slice(0, 10))
  await page.getByLabel('为什么').fill('当天有防汛会议')
  await expectAccessible(page)
  await page.getByRole('button', { name: '申请改期，交人大办公室安排' }).click()
  await expect(page.getByText('单位申请改期，等人大办公室重新安排。')).toBeVisible()
  await clerk.actOn(`deputy-visits/${id}`, 'arrangements', arrangement)
  await page.goto(`/m/deputy-visits/${id}`)
  await press(page, '确认接待')
  await page.getByLabel('谁接待').fill('李局长')
  await expectAccessible(page)
  await page.getByRole('button', { name: '确认，通知代表' }).click()
  await expect(page.getByText('李局长')).toBeVisible()
  await expectAccessible(page)
})
