/** Inquiries on the phone (Q3): written, signed by ten, answered, rated, another answer demanded. */
import { accounts } from '../support/accounts'
import { idOf, members, personOf, rate, sign, tapAll } from '../support/jointly'
import { expect, expectAccessible, signIn, someoneOnPhone, test } from '../support/phone'
import { staff, today } from '../support/staff'

test('Q3: a deputy writes one, nine sign, the answer is rated and another one demanded', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const title = `集镇供水${Date.now() % 1_000_000}为什么时断时续`
  const second = await personOf(request, accounts.other_deputy)
  const others = await members(request, 8)

  await signIn(page, accounts.deputy)
  await page.goto('/m/suggestions')
  await page.getByRole('link', { name: '质询案' }).click()
  await expect(page.getByRole('link', { name: '写质询案' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '写质询案' }).click()
  await expect(page.getByLabel('受质询机关名称')).toHaveValue(/人民政府$/)
  await page.getByLabel('质询的问题').fill(title)
  await page.getByLabel('质询内容').fill('太短')
  await page.getByRole('button', { name: '保存，下一步邀请联名' }).click()
  await expect(page.getByText('至少写 20 个字')).toBeVisible()
  await page
    .getByLabel('质询内容')
    .fill('居民反映供水时断时续已有半年。请说明原因、责任单位和完成整改的时间。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存，下一步邀请联名' }).click()
  await expect(page).toHaveURL(/invite$/)
  const id = await idOf(page)
  await tapAll(page, [second])
  await page.getByRole('button', { name: '邀请这1名代表' }).click()
  await expect(page.getByText('需要10名代表联名，还差9名')).toBeVisible()
  await expectAccessible(page)

  const phone = await someoneOnPhone(browser, second.username, baseURL)
  await phone.page.goto('/m/inquiries')
  await phone.page.getByRole('link', { name: title }).click()
  await phone.page.getByRole('button', { name: '同意联名' }).click()
  await phone.page.getByRole('dialog').getByRole('button', { name: '同意联名' }).click()
  await expect(phone.page.getByText('您已经联名。')).toBeVisible()
  const lead = await staff(request, accounts.deputy)
  await lead.actOn(`inquiries/${id}`, 'signers', { deputy_ids: others.map((one) => one.id) })
  await sign(request, `inquiries/${id}`, others)
  await page.reload()
  await page.getByRole('button', { name: '提交质询案' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提交质询案' }).click()
  await expect(page.getByText('待主席团决定', { exact: true })).toBeVisible()

  const clerk = await staff(request, accounts.township)
  await clerk.actOn(`inquiries/${id}`, 'decisions', {
    form: 'written',
    session_name: '第十九届人民代表大会第六次会议',
    session_from: today(),
    session_to: today(),
    decided_on: today(),
  })
  await clerk.actOn(`inquiries/${id}`, 'answers', {
    content: '管网老化是主要原因，改造资金已经落实，六月底前完工。',
    head_name: '陈明远',
    head_post: '镇长',
    answered_on: today(),
  })
  await rate(request, id, others.slice(0, 4), false)
  await phone.page.reload()
  await expect(phone.page.getByText('满意0名，不满意4名，没有表态6名')).toBeVisible()
  await phone.page.getByLabel('理由').fill('没有说明停水期间怎样保障。')
  await phone.page.getByRole('button', { name: '不满意', exact: true }).click()
  await expectAccessible(phone.page)
  await phone.page.getByRole('dialog').getByRole('button', { name: '不满意' }).click()
  await expect(phone.page.getByText('没有说明停水期间怎样保障。')).toBeVisible()
  await phone.leave()

  await page.reload()
  await expect(page.getByText('不满意的代表已有5名，达到半数')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '要求再作答复' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '要求再作答复' }).click()
  await expect(page.getByText('由主席团决定再作答复的方式。')).toBeVisible()
})
