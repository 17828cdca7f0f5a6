/** Motions on the phone (Q1): written, signed by colleagues, handed in, withdrawn with consent. */
import { accounts } from '../support/accounts'
import { idOf, members, personOf, sign, tapAll, words } from '../support/jointly'
import { expect, expectAccessible, signIn, someoneOnPhone, test } from '../support/phone'
import { staff, today } from '../support/staff'

test('Q1: a deputy writes one, colleagues sign, it is put on the agenda and asked back', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const title = `关于修复灌溉渠${Date.now() % 1_000_000}的议案`
  const second = await personOf(request, accounts.other_deputy)
  const third = await personOf(request, accounts.third_deputy)
  const others = await members(request, 3)

  await signIn(page, accounts.deputy)
  await page.goto('/m/suggestions')
  await page.getByRole('link', { name: '议案联名' }).click()
  await expect(page.getByRole('link', { name: '写议案' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '写议案' }).click()
  await page.getByRole('button', { name: '保存，下一步邀请联名' }).click()
  await expect(page.getByText('至少写 5 个字')).toBeVisible()
  await page.getByLabel('标题').fill(title)
  await page.getByLabel('案由').fill(words.案由)
  await page.getByLabel('案据').fill(words.案据)
  // The phone keeps what was written when the page is left.
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('link', { name: '写议案' }).click()
  await expect(page.getByLabel('标题')).toHaveValue(title)
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存，下一步邀请联名' }).click()
  await expect(page).toHaveURL(/invite$/)
  const id = await idOf(page)
  await tapAll(page, [second, third])
  await expect(page.getByText('都同意有3名，还差2名')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '邀请这2名代表' }).click()
  await expect(page.getByText('需要5名代表联名，还差4名')).toBeVisible()
  await expect(page.getByText('还没有写方案')).toBeVisible()
  await page
    .getByRole('link', { name: '修改' })
    .or(page.getByRole('button', { name: '修改' }))
    .click()
  await page.getByLabel('方案').fill(words.方案)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText(/还差4名（地方组织法第二十二条）/)).toBeVisible()
  await expectAccessible(page)

  // One agrees on their phone, one does not; three more are asked.
  const phone = await someoneOnPhone(browser, second.username, baseURL)
  await phone.page.goto('/m/motions')
  await phone.page.getByRole('link', { name: title }).click()
  await phone.page.getByRole('button', { name: '同意联名' }).click()
  await phone.page.getByRole('dialog').getByRole('button', { name: '同意联名' }).click()
  await expect(phone.page.getByText('您已经联名。')).toBeVisible()
  await expectAccessible(phone.page)
  await phone.leave()
  const unwilling = await staff(request, third.username)
  await unwilling.actOn(`motions/${id}`, 'signatures', { answer: 'declined' })
  const lead = await staff(request, accounts.deputy)
  await lead.actOn(`motions/${id}`, 'signers', { deputy_ids: others.map((one) => one.id) })
  await sign(request, `motions/${id}`, others)
  await page.reload()
  await expect(page.getByText('没有联名', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '提交议案' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提交议案' }).click()
  await expect(page.getByText('待主席团决定', { exact: true })).toBeVisible()

  const clerk = await staff(request, accounts.township)
  await clerk.actOn(`motions/${id}`, 'decisions', { decision: 'on_agenda', decided_on: today() })
  await page.reload()
  await expect(page.getByText('列入会议议程', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('撤回的理由').fill('水利部门已经开工修复。')
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.getByText('提案人要求撤回，由主席团决定是否同意。')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/m/motions?view=mine')
  await expect(page.getByRole('link', { name: title })).toBeVisible()
})
