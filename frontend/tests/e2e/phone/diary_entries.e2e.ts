/** A deputy keeps a diary on the phone: written without network, looked at again, made a suggestion. */
import type { APIRequestContext } from '@playwright/test'
import { accounts } from '../support/accounts'
import { expect, expectAccessible, openToDo, signIn, standOnItsOwn, test } from '../support/phone'
import { staff, today } from '../support/staff'
import { dayFromNow, unique } from '../support/works'

interface Entry {
  id: string
  excerpt: string
  result: string | null
  suggestion_id: string | null
  handling: string
}

/** A village of its own: reminders name the day and the village, never the matter. */
const villageOf = (mark: string) =>
  `桥头${[...mark].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}村`

/** Those of the deputy that say so. */
async function entriesOf(request: APIRequestContext, text: string) {
  const deputy = await staff(request, accounts.deputy)
  const { items } = await deputy.get<{ items: Entry[] }>('/diary-entries?limit=100')
  return items.filter((one) => one.excerpt.includes(text))
}

test('A5: an entry written without network is sent once, followed up, and becomes a suggestion', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(180_000)
  const title = `三组路灯${unique()}坏了两个月`
  const content = `${title}。老人晚上不敢出门，孩子上学也要摸黑，希望早点修好。`
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.getByRole('link', { name: '履职', exact: true }).click()
  await page.getByRole('link', { name: '民情日记', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: '写日记' }).click()
  await expect(page.getByLabel('遇到了什么事')).toBeVisible()
  await expectAccessible(page)

  await context.setOffline(true)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('遇到了什么事').fill(content)
  await expect(page.getByText(/已自动保存在手机里/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('遇到了什么事')).toHaveValue(content)
  await page.getByLabel('哪个村、社区').fill('三村')
  await page.getByLabel('见了谁').fill('三组一位老人')
  await page.getByRole('button', { name: '当场解释清楚了' }).click()
  await page.getByLabel('怎么办的，简单说几句').fill('说明了维修的安排。')
  await page.getByRole('button', { name: '一周后' }).click()
  await expect(page.getByText(/提醒您$/)).toBeVisible()
  await page.getByRole('button', { name: '人大办公室也能看' }).click()
  await page.getByText('还想写：日期、地点、类别').click()
  await page.getByRole('button', { name: '道路交通' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page).toHaveURL(/outbox/)
  await expect(page.getByText('等待发送 · 民情日记')).toBeVisible()
  await page.goto('/m/diary-entries')
  await expect(page.getByText('写好了，存在手机里，有网后自动发出。')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/m/outbox')
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  expect(await entriesOf(request, title)).toHaveLength(1)

  // The list: first what is to be looked at again, with the days left.
  await page.goto('/m/diary-entries')
  await expect(page.getByRole('heading', { name: /待跟进/ })).toBeVisible()
  const card = page.getByRole('link', { name: title })
  await expect(card).toHaveCount(1)
  await expect(card).toContainText('还剩7天')
  await expect(card).toContainText('三村')
  await expect(card).toContainText('三组一位老人')
  await expect(card).toContainText('当场解释')
  await expectAccessible(page)
  await card.click()
  await expect(page.getByText('人大办公室能看')).toBeVisible()
  await expectAccessible(page)

  // What came of it, without network again.
  await page
    .getByRole('link', { name: '写跟进结果' })
    .or(page.getByRole('button', { name: '写跟进结果' }))
    .click()
  await expect(page.getByLabel('结果怎么样')).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('结果怎么样').fill('换了两盏灯，还有一盏没有电。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('等待发送 · 跟进结果')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  await page.goto('/m/diary-entries')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('换了两盏灯，还有一盏没有电。')).toBeVisible()

  // One tap, and the draft is there with a title.
  await page.getByRole('button', { name: '改为建议' }).click()
  await expect(page).toHaveURL(/suggestions\/[0-9a-f-]{36}\/edit/)
  await expect(page.getByLabel('建议标题')).toHaveValue(title)
  const [made] = await entriesOf(request, title)
  expect(made).toMatchObject({ handling: 'suggested' })
  await page.goto(`/m/diary-entries/${made?.id ?? ''}`)
  await expect(page.getByRole('link', { name: '看建议' })).toBeVisible()
  await expect(page.getByText('已提建议')).toBeVisible()
  // Something was made of it: it stays, and says why.
  await expect(page.getByRole('button', { name: '删除' })).toBeDisabled()
  await expectAccessible(page)
})

test('what another device changed meanwhile is told, and nothing written is lost', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000)
  const content = `水渠${unique()}漏水，地里浇不上水，要找水利站看看。`
  const deputy = await staff(request, accounts.deputy)
  const { id } = await deputy.post<Entry>('/diary-entries', {
    level: 'township',
    met_on: today(),
    content,
    follow_up_on: dayFromNow(3),
  })
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto(`/m/diary-entries/${id}/result`)
  await expect(page.getByLabel('结果怎么样')).toBeVisible()
  await context.setOffline(true)
  await page.getByLabel('结果怎么样').fill('水利站已经补好。')
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('等待发送 · 跟进结果')).toBeVisible()
  await deputy.patchOn(`diary-entries/${id}`, { handled_note: '打了水利站的电话。' })
  await context.setOffline(false)
  await expect(page.getByText('被退回 · 跟进结果')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('您看过以后，有人作了这些改动：')).toBeVisible()
  await expect(page.getByText('打了水利站的电话。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '修改后再提交' }).click()
  await expect(page.getByLabel('结果怎么样')).toHaveValue('水利站已经补好。')
  await expect(page.getByText('打了水利站的电话。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('水利站已经补好。')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`diary-entries/${id}$`))
  const now = await deputy.get<{ result: string; handled_note: string }>(`/diary-entries/${id}`)
  expect(now).toMatchObject({ result: '水利站已经补好。', handled_note: '打了水利站的电话。' })
})

test('an entry is put right, put off, proposed for the projects; another one is deleted', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const mark = unique()
  const deputy = await staff(request, accounts.deputy)
  const village = villageOf(mark)
  const write = (content: string) =>
    deputy.post<Entry>('/diary-entries', {
      level: 'township',
      content,
      village,
      follow_up_on: dayFromNow(1),
    })
  const { id } = await write(`希望修村口的桥${mark}。雨天过不去。`)
  await signIn(page, accounts.deputy)
  // It waits on the home page, and the notice leads to it.
  await openToDo(page, village)
  await expect(page).toHaveURL(new RegExp(`diary-entries/${id}`))
  await page
    .getByRole('link', { name: '写跟进结果' })
    .or(page.getByRole('button', { name: '写跟进结果' }))
    .click()
  await page.getByRole('button', { name: '还没办完，改天再看' }).click()
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByRole('button', { name: '三个月后' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByRole('button', { name: '修改', exact: true })).toBeVisible()
  await page.getByRole('button', { name: '修改', exact: true }).click()
  await page.getByRole('button', { name: '帮着解决了' }).click()
  await page.getByLabel('怎么办的，简单说几句').fill('请村里先铺了石板。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('请村里先铺了石板。')).toBeVisible()

  await page.getByRole('button', { name: '提为民生实事意见' }).click()
  const sure = page.getByRole('dialog')
  await expect(sure).toContainText(`希望修村口的桥${mark}`)
  await expectAccessible(page)
  await sure.getByRole('button', { name: '提出' }).click()
  await page.getByRole('link', { name: '看民生实事意见' }).click()
  await expect(page.getByRole('heading', { name: `希望修村口的桥${mark}` })).toBeVisible()

  // Too little for a suggestion: it is completed first.
  const other = await write(`记错了${mark}`)
  await page.goto(`/m/diary-entries/${other.id}`)
  await page.getByRole('button', { name: '改为建议' }).click()
  await expect(page.getByLabel('标题')).toHaveValue(`记错了${mark}`)
  await page.getByRole('button', { name: '改为建议草稿' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/m/diary-entries/${other.id}`)
  await page.getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(page).toHaveURL(/diary-entries$/)
  await expect(page.getByRole('link', { name: `记错了${mark}` })).toHaveCount(0)
})

test('A5, J21: an entry is handed to the office with one tap, without network too', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000)
  const content = `集镇垃圾${unique()}好几天没有人收，气味很大。`
  const deputy = await staff(request, accounts.deputy)
  const { id } = await deputy.post<Entry>('/diary-entries', {
    level: 'township',
    content,
    village: '三村',
    is_shared_with_leader: true,
  })
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto(`/m/diary-entries/${id}`)
  await expect(page.getByText('小组组长能看')).toBeVisible()
  await expect(page.getByRole('button', { name: '交给人大办公室' })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: '交给人大办公室' }).click()
  const sure = page.getByRole('dialog')
  await expect(sure).toContainText('作为口头意见交给人大办公室')
  await expectAccessible(page)
  await sure.getByRole('button', { name: '交给办公室' }).click()
  await expect(page.getByRole('button', { name: '交给人大办公室' })).toHaveCount(0)
  await page.goto('/m/outbox')
  await context.setOffline(false)
  await expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })
  await page.goto(`/m/diary-entries/${id}`)
  await expect(page.getByRole('link', { name: '看口头意见' })).toBeVisible()
  await expect(page.getByText('已转交')).toBeVisible()
  await page.getByRole('link', { name: '看口头意见' }).click()
  await expect(page.getByText(content)).toBeVisible()
  const now = await deputy.get<Entry>(`/diary-entries/${id}`)
  expect(now).toMatchObject({ handling: 'forwarded', suggestion_id: null })
})
