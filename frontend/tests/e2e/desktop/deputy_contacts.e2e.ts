/** An office assigns deputies to the presidium and adds a resident for a deputy; the county compares the towns. */
import { accounts } from '../support/accounts'
import {
  choose,
  colleague,
  door,
  expect,
  expectAccessible,
  expectFits,
  modal,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { idOf, personOf } from '../support/jointly'
import { staff } from '../support/staff'

interface Person {
  member_id: string
  name: string
  deputies: { deputy_id: string }[]
}
interface Matrix {
  members: Person[]
  deputies: { deputy_id: string; name: string }[]
}

test('row 37: who looks after whom is assigned in one table, and below the number is seen', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const clerk = await staff(request, accounts.township)
  const { members, deputies } = await clerk.get<Matrix>('/deputy-contacts/coverage')
  const member = members[0]!
  const names = deputies.map((it) => it.name)
  const free = deputies.find(
    (it) =>
      it.deputy_id !== member.member_id &&
      names.filter((name) => name === it.name).length === 1 &&
      !member.deputies.some((of) => of.deputy_id === it.deputy_id),
  )!
  const cell = `${member.name}联系${free.name}`

  await signIn(page, accounts.township)
  await door(page, '联系代表群众').click()
  await settle(page)
  await expect(page.getByRole('heading', { name: '主席团成员联系代表' })).toBeVisible()
  await expect(page.getByText(/每名成员应联系\d+名代表。依据：/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '安排联系代表' }).click()
  await expect(page.getByRole('button', { name: '保存，通知有变化的代表' })).toBeDisabled()
  await page.getByRole('checkbox', { name: cell, exact: true }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存，通知有变化的代表' }).click()
  await expect(page).toHaveURL(/deputy-contacts$/)
  await expect(page.getByRole('link', { name: free.name, exact: true }).first()).toBeVisible()

  // Taking somebody away says why.
  await page.getByRole('button', { name: '安排联系代表' }).click()
  await page.getByRole('checkbox', { name: cell, exact: true }).uncheck()
  await page.getByRole('button', { name: '保存，通知有变化的代表' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('取消了1项联系，请说明原因').fill('另行安排')
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存，通知有变化的代表' }).click()
  await expect(page).toHaveURL(/deputy-contacts$/)
  const after = await clerk.get<Matrix>('/deputy-contacts/coverage')
  const kept = after.members.find((it) => it.member_id === member.member_id)
  expect(kept?.deputies.some((it) => it.deputy_id === free.deputy_id)).toBe(false)

  // The county compares the towns.
  const county = await colleague(browser, accounts.county, baseURL)
  await county.page.goto('/deputy-contacts/towns')
  await settle(county.page)
  await expect(county.page.getByRole('row').nth(1)).toContainText('应')
  await expectAccessible(county.page)
  await expectFits(county.page)
  await county.leave()
})

test('row 37: a resident on paper is entered, noted and ended; the telephone is gone', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const label = `河边${unique()}养殖户`
  const deputy = await personOf(request, accounts.deputy)
  await signIn(page, accounts.township)
  await page.goto('/deputy-contacts')
  await page.getByRole('button', { name: '登记联系的群众' }).click()
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await choose(modal(page), '哪位代表联系', deputy.name)
  await modal(page).getByLabel('怎么称呼').fill(label)
  await modal(page).getByRole('textbox', { name: '电话' }).fill('0915-7201111')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(modal(page)).toHaveCount(0)

  await page.goto('/deputy-contacts/list')
  await page.getByRole('link', { name: label }).click()
  const id = await idOf(page)
  await expect(page.getByText('0915-7201111')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '记一次联系' }).click()
  await modal(page).getByRole('button', { name: '记下来' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('说了什么').fill('上门看望，问了冬季用电。')
  await modal(page).getByRole('radio', { name: '通话' }).check()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '记下来' }).click()
  await expect(page.getByText('上门看望，问了冬季用电。')).toBeVisible()

  // Its deputy reads it, the county does not.
  const own = await colleague(browser, accounts.deputy, baseURL)
  await own.page.goto(`/deputy-contacts/${id}`)
  await expect(own.page.getByText('上门看望，问了冬季用电。')).toBeVisible()
  await own.leave()
  const county = await colleague(browser, accounts.county, baseURL)
  await county.page.goto('/deputy-contacts/list')
  await settle(county.page)
  await expect(county.page.getByText(label)).toHaveCount(0)
  await county.leave()

  await page.getByRole('button', { name: '结束联系' }).click()
  await modal(page).getByLabel('为什么结束').fill('已经搬到县城')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '结束联系' }).click()
  await expect(page.getByText('已经搬到县城')).toBeVisible()
  await expect(page.getByText('0915-7201111')).toHaveCount(0)
  await expectAccessible(page)
})
