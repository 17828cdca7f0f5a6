/** What a vote came to is announced to everybody, corrected and taken back; so is what nobody voted on. */
import { accounts } from '../support/accounts'
import {
  door,
  expect,
  expectAccessible,
  expectFits,
  modal,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { openHall } from '../support/hall'
import { someoneOnPhone } from '../support/phone'
import { resident } from '../support/resident'
import { staff } from '../support/staff'

test('V9, E9: an announced vote becomes an announcement that everybody reads until it is withdrawn', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const title = `关于垃圾分类管理${unique()}的决定`
  const hall = await openHall(request)
  const { id } = await hall.clerk.post<{ id: string }>('/ballots', {
    meeting_id: hall.id,
    sitting_id: hall.sitting,
    subject: 'decision',
    method: 'hands',
    title,
  })
  const record = `ballots/${id}`
  const counter = await hall.named(accounts.deputy)
  await hall.clerk.putOn(record, 'tellers', {
    tellers: [{ person_id: counter.id, role: 'counter', has_no_kin: true }],
  })
  await hall.clerk.actOn(record, 'openings', {})
  await hall.clerk.actOn(record, 'closings', {})
  const sheet = {
    choices: [
      { choice: 'in_favour', count: hall.voters.length },
      { choice: 'against', count: 0 },
      { choice: 'abstained', count: 0 },
    ],
  }
  const deputy = await staff(request, accounts.deputy)
  for (const who of [hall.clerk, deputy]) await who.post(`/${record}/sheets`, sheet)
  await hall.clerk.give(`/${record}/counts`, {})

  await signIn(page, accounts.township)
  await page.goto(`/meetings/${hall.id}/ballots/${id}`)
  const panel = page.getByRole('region', { name: '公告', exact: true })
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(panel).toBeHidden()
  await hall.clerk.actOn(record, 'announcements')
  await page.reload()
  await panel.getByRole('button', { name: '发布公告' }).click()

  // The draft is written in the words of the paper.
  const text = page.getByRole('region', { name: '公告全文' })
  await expect(text).toContainText(`表决通过：${title}`)
  await expect(text).toContainText('现予公告。')
  const draft = page.url()
  await expectAccessible(page)
  await expectFits(page)
  const next = page.getByRole('region', { name: '下一步' })
  await next.getByRole('button', { name: '发布公告' }).click()
  await expect(modal(page).getByText(/不用登录就能/)).toBeVisible()
  await modal(page).getByRole('button', { name: '发布公告' }).click()
  const link = next.getByRole('link', { name: '查看公开页面' })
  await expect(link).toBeVisible()
  await expectAccessible(page)
  const address = (await link.getAttribute('href')) ?? ''
  // There is one: the page of the vote leads to it.
  await page.goto(`/meetings/${hall.id}/ballots/${id}`)
  await expect(panel.getByText('已发布')).toBeVisible()
  await expect(panel.getByRole('button')).toHaveCount(0)

  const anybody = await resident(browser, baseURL, true, 320)
  await anybody.page.goto(address.replace(/announcements\/.*/, ''))
  await anybody.page.getByRole('link', { name: '公告', exact: true }).click()
  await expectAccessible(anybody.page)
  await expectFits(anybody.page)
  await anybody.page.locator(`a[href="${address}"]`).click()
  await expect(anybody.page.getByRole('main')).toContainText(`表决通过：${title}`)
  await expectAccessible(anybody.page)
  await expectFits(anybody.page)
  await anybody.leave()

  // A deputy of the congress is told, and opens it on the phone.
  const phone = await someoneOnPhone(browser, accounts.other_deputy, baseURL)
  await phone.page.goto(`/m${new URL(draft).pathname}`)
  await expect(phone.page.getByText(`表决通过：${title}`)).toBeVisible()
  await expectAccessible(phone.page)
  await phone.leave()

  await page.goto(draft)
  await next.getByRole('button', { name: '撤下' }).click()
  await modal(page).getByLabel('撤下原因').fill('文字需要更正')
  await modal(page).getByRole('button', { name: '撤下' }).click()
  await expect(page.getByText('已撤下', { exact: true })).toBeVisible()
  expect((await page.request.get(address)).status()).toBe(404)
})

test('a free announcement: what is wrong stays typed, numbers of people are held back', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const title = `关于开展代表接待日活动${unique()}的公告`
  await signIn(page, accounts.township)
  await door(page, '公告').click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '起草公告' }).first().click()
  await expect(page.getByLabel('发布机关（落款）')).toHaveValue(/主席团$/)
  await page.getByLabel('标题').fill(title)
  await page.getByLabel('正文').fill('太短')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expect(page.getByLabel('标题')).toHaveValue(title)
  await page
    .getByLabel('正文')
    .fill('每月十五日在镇人大代表联络站接待选民。\n联系电话13800000000，身份证612425198001011234。')
  await expect(page.getByRole('region', { name: '预览' })).toContainText('接待选民')
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(page.getByRole('region', { name: '文中的个人信息' })).toContainText('13800000000')
  const id = page.url().split('/').at(-1) ?? ''

  const next = page.getByRole('region', { name: '下一步' })
  await next.getByRole('button', { name: '发布公告' }).click()
  await expect(modal(page).getByText(/不能公布的号码（612425198001011234）/)).toBeVisible()
  await expect(modal(page).getByRole('button', { name: '发布公告' })).toBeDisabled()
  await modal(page).getByRole('button', { name: '取消' }).click()

  await next.getByRole('button', { name: '修改' }).click()
  await page
    .getByLabel('正文')
    .fill('每月十五日在镇人大代表联络站接待选民。\n联系电话13800000000。')
  // Somebody else was faster: nothing typed is lost, and it goes on what is there now.
  const clerk = await staff(request, accounts.township)
  await clerk.patchOn(`announcements/${id}`, { number: '第5号' })
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expect(page.getByLabel('正文')).toHaveValue(/联系电话13800000000。$/)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)

  await next.getByRole('button', { name: '发布公告' }).click()
  await expect(modal(page).getByRole('button', { name: '发布公告' })).toBeDisabled()
  await modal(page).getByText('这是对外公布的电话，可以公开').click()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '发布公告' }).click()
  const link = next.getByRole('link', { name: '查看公开页面' })
  await expect(link).toBeVisible()
  const found = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(await found.text()).toContain('13800000000')
})

test('a draft is thrown away after a question', async ({ page, request }) => {
  const clerk = await staff(request, accounts.township)
  const title = `关于调整联络站开放时间${unique()}的公告`
  const { id } = await clerk.post<{ id: string }>('/announcements', {
    level: 'township',
    title,
    content: '联络站开放时间调整为每周三上午。',
  })
  await signIn(page, accounts.township)
  await page.goto(`/announcements/${id}`)
  await page.getByRole('button', { name: '删除草稿' }).click()
  await modal(page).getByRole('button', { name: '删除草稿' }).click()
  await expect(page).toHaveURL(/\/announcements$/)
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
})
