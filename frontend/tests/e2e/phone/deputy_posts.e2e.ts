/** A deputy claims a post and writes a pledge without network, and notes what came of both. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { expect, expectAccessible, openToDo, signIn, standOnItsOwn, test } from '../support/phone'
import { staff } from '../support/staff'
import { unique } from '../support/works'

const sent = (page: Page) =>
  expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

test('a post is claimed without network; what is done in it is written down', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const name = `河道巡查岗${unique()}`
  const clerk = await staff(request, accounts.township)
  const post = await clerk.post<{ id: string }>('/deputy-posts', {
    level: 'township',
    name,
    duties: '每月沿河走一遍，发现倾倒垃圾及时报告。',
    seats: 1,
  })
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto('/m/deputy-posts')
  await expect(page.getByRole('link', { name })).toContainText('可以认领')
  await expectAccessible(page)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('link', { name: '认领这个岗位' })
    .or(page.getByRole('button', { name: '认领这个岗位' }))
    .click()
  await expect(page.getByLabel('为什么想认领')).toBeVisible()
  await context.setOffline(true)
  await page.getByLabel('为什么想认领').fill('家住河边，天天路过。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '认领，交人大办公室确认' }).click()
  await expect(page.getByText('等待发送 · 认领岗位')).toBeVisible()
  await context.setOffline(false)
  await sent(page)

  // The office confirms it once.
  const { items } = await clerk.get<{ items: { id: string; status: string }[] }>(
    `/deputy-post-holdings?post_id=${post.id}`,
  )
  expect(items).toHaveLength(1)
  const holding = items[0]?.id ?? ''
  await clerk.actOn(`deputy-post-holdings/${holding}`, 'decisions', { decision: 'confirmed' })

  await page.goto(`/m/deputy-post-holdings/${holding}`)
  await expect(page.getByText('正在任岗')).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('link', { name: '登记做了什么' })
    .or(page.getByRole('button', { name: '登记做了什么' }))
    .click()
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('做了什么').fill('沿河走了三公里，没有新的垃圾。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('heading', { name: '履岗记录（1次）' })).toBeVisible()
  await expect(page.getByText('沿河走了三公里，没有新的垃圾。')).toBeVisible()

  // Given up with the reason.
  await page
    .getByRole('link', { name: '不再任这个岗位' })
    .or(page.getByRole('button', { name: '不再任这个岗位' }))
    .click()
  await page.getByLabel('理由').fill('搬到镇上住了。')
  await page.getByRole('button', { name: '不再任这个岗位' }).click()
  await expect(page.getByText('已经结束')).toBeVisible()
  await expect(page.getByText('搬到镇上住了。')).toBeVisible()
})

test('a clerk confirms a claim on the phone', async ({ page, request }) => {
  test.setTimeout(120_000)
  const name = `文明新风岗${unique()}`
  const clerk = await staff(request, accounts.township)
  const post = await clerk.post<{ id: string }>('/deputy-posts', {
    level: 'township',
    name,
    duties: '倡导移风易俗，劝阻大操大办。',
    seats: 2,
  })
  const deputy = await staff(request, accounts.third_deputy)
  await deputy.post(`/deputy-posts/${post.id}/holdings`, { wish: '愿意多跑一跑' })
  await signIn(page, accounts.township)
  await openToDo(page, name)
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '同意，从今天起任岗' }).click()
  await expect(page.getByText('正在任岗')).toBeVisible()
})

test('a pledge is written without network, its progress noted, reviewed at the end of the year', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000)
  const first = `走访选民不少于二十户${unique()}。`
  await signIn(page, accounts.other_deputy)
  await standOnItsOwn(page)
  await page.goto('/m/deputy-pledges')
  const write = page.getByRole('link', { name: /写\d{4}年履职承诺/ })
  await expect(write).toBeVisible()
  await expectAccessible(page)
  await write.click()
  await expect(page.getByLabel('第1项')).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: '提交承诺' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('第1项').fill(first)
  await expect(page.getByText(/已自动保存在手机里/)).toBeVisible()
  await page.getByLabel('第2项').fill('到联络站接待选民不少于四次。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交承诺' }).click()
  await expect(page.getByText('等待发送 · 履职承诺')).toBeVisible()
  await context.setOffline(false)
  await sent(page)

  await page.goto('/m/deputy-pledges')
  await page
    .getByRole('link', { name: /承诺2项，完成0项/ })
    .first()
    .click()
  await expect(page.getByText(first)).toBeVisible()
  await expectAccessible(page)
  // The pledge of a year that has not begun is followed later.
  const note = page
    .getByRole('link', { name: '登记第1项的进展' })
    .or(page.getByRole('button', { name: '登记第1项的进展' }))
  if (!(await note.isVisible())) return
  await note.click()
  await page.getByRole('button', { name: '已经完成' }).click()
  await page.getByLabel('做了什么').fill('走访二十二户。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记进展' }).click()
  await expect(page.getByText('承诺2项，完成1项', { exact: false })).toBeVisible()
  await page
    .getByRole('link', { name: '年底自评' })
    .or(page.getByRole('button', { name: '年底自评' }))
    .click()
  await page.getByLabel('自评').fill('两项都做到了。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交自评，等人大办公室评价' }).click()
  await expect(page.getByText('已自评')).toBeVisible()
  await expect(page.getByText('两项都做到了。')).toBeVisible()
})
