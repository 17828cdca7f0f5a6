/** A decision and a meeting are made public, read without an account, changed, and taken back. */
import { accounts } from '../support/accounts'
import {
  expect,
  expectAccessible,
  expectFits,
  modal,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { resident } from '../support/resident'
import { staff, today } from '../support/staff'

const later = new Date(Date.now() + 30 * 24 * 3600_000).toISOString().slice(0, 10)

test('a decision is made public with its numbers hidden, and taken back', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const title = `关于农村饮水安全${unique()}的决定`
  const clerk = await staff(request, accounts.township)
  const { id } = await clerk.post<{ id: string }>('/decisions', {
    level: 'township',
    kind: 'decision',
    body: 'congress',
    title,
    content: '更换老街主管网，明确管护责任；群众可以拨打13800000000反映。',
  })
  await clerk.actOn(`decisions/${id}`, 'adoptions', { adopted_on: today() })

  await signIn(page, accounts.township)
  await page.goto(`/decisions/${id}`)
  const card = page.getByRole('region', { name: '向社会公开' })
  await card.getByRole('button', { name: '预览并公开' }).click()
  const dialog = modal(page)
  await expect(dialog.getByText('13800000000')).toBeVisible()
  await expect(dialog.getByLabel('正文')).toHaveValue(/拨打［已隐去］反映/)
  await expect(dialog.getByLabel('公告')).toHaveValue(/现予公布/)
  await expectAccessible(page)
  await dialog.getByLabel('正文').fill('短')
  await dialog.getByRole('button', { name: '公开', exact: true }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await dialog.getByLabel('正文').fill('更换老街主管网，明确管护责任；群众可以拨打热线反映。')
  await dialog.getByRole('button', { name: '公开', exact: true }).click()
  const link = card.getByRole('link', { name: '查看公开页面' })
  await expect(link).toBeVisible()
  await expectAccessible(page)
  const address = (await link.getAttribute('href')) ?? ''

  const anybody = await resident(browser, baseURL, false, 320)
  await anybody.page.goto(address.replace(/decisions\/.*/, ''))
  await anybody.page.getByRole('link', { name: '决议决定', exact: true }).click()
  await anybody.page.getByRole('link', { name: title }).click()
  await expect(anybody.page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(anybody.page.getByRole('main')).toContainText('拨打热线反映')
  await expect(anybody.page.getByRole('main')).toContainText('现予公布')
  await anybody.leave()
  const reader = await resident(browser, baseURL, true, 320)
  for (const path of [address, address.replace(/[^/]*$/, '')]) {
    await reader.page.goto(path)
    await expectAccessible(reader.page)
    await expectFits(reader.page)
  }
  await reader.leave()

  await card.getByRole('button', { name: '撤下' }).click()
  await modal(page).getByLabel('撤下原因').fill('文字需要更正')
  await modal(page).getByRole('button', { name: '撤下' }).click()
  await expect(card.getByRole('button', { name: '预览并公开' })).toBeEnabled()
  expect((await page.request.get(address)).status()).toBe(404)
})

test('a meeting is made public without what is closed; a closed meeting is not', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const title = `乡村建设座谈会${unique()}`
  const clerk = await staff(request, accounts.township)
  const { id } = await clerk.post<{ id: string }>('/meetings', {
    level: 'township',
    kind: 'symposium',
    title,
    begins_on: later,
    ends_on: later,
    place: '镇政府三楼会议室',
  })
  const record = `meetings/${id}`
  const items = ['听取乡村建设情况通报', '研究人员问题']
  for (const item of items) await clerk.actOn(record, 'items', { title: item, kind: 'report' })

  await signIn(page, accounts.township)
  await page.goto(`/${record}`)
  const card = page.getByRole('region', { name: '向社会公开' })
  await expect(card.getByText(/通知发出以后，才能向社会公开/)).toBeVisible()
  await clerk.actOn(record, 'notices', {})
  await page.reload()

  await card.getByRole('button', { name: '设置不公开的范围' }).click()
  await modal(page).getByText('会议不公开举行').click()
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('不公开的原因').fill('涉及个人隐私')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(card.getByText(/不公开举行（涉及个人隐私）/)).toBeVisible()
  await expect(card.getByRole('button', { name: '预览并公开' })).toBeDisabled()

  await card.getByRole('button', { name: '设置不公开的范围' }).click()
  await modal(page).getByText('会议不公开举行').click()
  await modal(page).getByText('研究人员问题').click()
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(card.getByText('1 项议程不公开')).toBeVisible()
  await card.getByRole('button', { name: '预览并公开' }).click()
  await modal(page).getByRole('button', { name: '公开', exact: true }).click()
  const link = card.getByRole('link', { name: '查看公开页面' })
  await expect(link).toBeVisible()
  await expectAccessible(page)
  const address = (await link.getAttribute('href')) ?? ''

  const anybody = await resident(browser, baseURL, true, 320)
  await anybody.page.goto(address)
  await expect(anybody.page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(anybody.page.getByRole('main')).toContainText(items[0] ?? '')
  await expect(anybody.page.getByRole('main')).not.toContainText(items[1] ?? '')
  await expectAccessible(anybody.page)
  await expectFits(anybody.page)
  await anybody.page.getByRole('link', { name: '返回会议列表' }).click()
  await expect(anybody.page.getByRole('link', { name: title })).toBeVisible()
  await expectAccessible(anybody.page)
  await anybody.leave()

  // What has changed since is said, and published anew.
  await clerk.actOn(record, 'items', { title: '通报督查结果', kind: 'report' })
  await page.reload()
  await expect(card.getByText(/公开以后内容有变化/)).toBeVisible()
  await card.getByRole('button', { name: '预览并重新公开' }).click()
  await modal(page).getByRole('button', { name: '公开', exact: true }).click()
  await expect(card.getByText(/公开以后内容有变化/)).toBeHidden()
  await card.getByRole('button', { name: '撤下' }).click()
  await modal(page).getByLabel('撤下原因').fill('会议改期')
  await modal(page).getByRole('button', { name: '撤下' }).click()
  await expect(card.getByRole('button', { name: '预览并公开' })).toBeEnabled()
  expect((await page.request.get(address)).status()).toBe(404)
})
