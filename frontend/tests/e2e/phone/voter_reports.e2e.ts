/** A deputy writes the report to voters, notes what they ask, without network too, and reads the feedback. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { personOf } from '../support/jointly'
import { expect, expectAccessible, signIn, standOnItsOwn, test } from '../support/phone'
import { staff } from '../support/staff'
import { dayFromNow, unique } from '../support/works'

const sent = (page: Page) =>
  expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

/** A button that may also be a link that looks like one. */
const press = (page: Page, name: string) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).click()

interface Report {
  id: string
  status: string
  content: string | null
  questions: { question: string; answer: string | null }[]
  improvements: string | null
}

test('A6: a report written without network arrives once; the feedback is read and answered', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const mark = unique()
  const deputy = await personOf(request, accounts.deputy)
  const clerk = await staff(request, accounts.township)
  // A deputy reports once on a day: each run takes another.
  const { id } = await clerk.post<Report>('/voter-reports', {
    deputy_id: deputy.id,
    form: 'oral',
    held_on: dayFromNow(-1 - (Number(mark) % 300)),
    place: `桥头村${mark}村委会`,
  })
  const found = () => clerk.get<Report>(`/voter-reports/${id}`)
  const text = `一年来走访选民四十户${mark}，提出建议三件，两件已经办成。`

  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto('/m/voter-reports')
  await expect(page.getByText(`桥头村${mark}村委会`)).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/m/voter-reports/${id}`)
  await expect(page.getByText('还没有写述职报告。')).toBeVisible()
  await expectAccessible(page)
  await press(page, '写述职报告')
  const field = page.getByRole('textbox', { name: '述职报告' })
  await expect(field).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: '交述职报告' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await field.fill(text)
  await page.getByRole('button', { name: '交述职报告' }).click()
  await expect(page.getByText('等待发送 · 述职报告')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
  await sent(page)
  expect(await found()).toMatchObject({ content: text })

  // What voters ask, one after the other; the report stays as it is.
  await page.goto(`/m/voter-reports/${id}`)
  await expect(page.getByText(text)).toBeVisible()
  await press(page, '记选民提问')
  await expect(page.getByLabel('选民问了什么')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(true)
  await page.getByLabel('选民问了什么').fill('三组的路什么时候修')
  await page.getByLabel('怎么回答的').fill('列入今年计划了')
  await page.getByRole('button', { name: '记下来' }).click()
  await expect(page.getByText('选民提问写好了', { exact: false })).toBeVisible()
  await press(page, '记选民提问')
  await page.getByLabel('选民问了什么').fill('希望多到组里来')
  await page.getByRole('button', { name: '记下来' }).click()
  await expect(page.getByText('选民提问写好了', { exact: false })).toHaveCount(2)
  await expectAccessible(page)
  await page.goto('/m/outbox')
  await context.setOffline(false)
  await sent(page)
  expect((await found()).questions.map((it) => it.question).sort()).toEqual(
    ['三组的路什么时候修', '希望多到组里来'].sort(),
  )

  // The office records and feeds back; the deputy answers.
  await clerk.actOn(`voter-reports/${id}`, 'holdings', { voters_present: 60 })
  await clerk.actOn(`voter-reports/${id}`, 'ratings', {
    excellent: 20,
    competent: 22,
    basic: 4,
    incompetent: 2,
    abstained: 2,
  })
  await clerk.actOn(`voter-reports/${id}`, 'feedback', { feedback: '请多到组里走访。' })
  await page.goto(`/m/voter-reports/${id}`)
  await expect(page.getByText('请多到组里走访。')).toBeVisible()
  await expect(page.getByText('42 ÷ 50＝84%', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await press(page, '看反馈，确认已阅')
  await page.getByRole('textbox', { name: '我的改进措施' }).fill('每月到一个组。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '已阅，确认' }).click()
  await expect(page.getByText('办结', { exact: true })).toBeVisible()
  expect(await found()).toMatchObject({ status: 'closed', improvements: '每月到一个组。' })

  // Very large text on a small phone.
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['voter-reports', `voter-reports/${id}`]) {
    await page.goto(`/m/${path}`)
    await page.evaluate(() => {
      document.documentElement.dataset.textSize = 'xlarge'
    })
    await expectAccessible(page)
  }
})
