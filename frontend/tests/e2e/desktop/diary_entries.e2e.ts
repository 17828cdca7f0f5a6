/** A resident's letter is in its deputy's diary, becomes a suggestion; the office of its congress reads it. */
import { accounts } from '../support/accounts'
import {
  choose,
  colleague,
  door,
  expect,
  expectAccessible,
  modal,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { fill, reachable, resident, send, sent } from '../support/resident'
import { staff } from '../support/staff'

test('A5: a letter goes into the diary by itself and becomes a suggestion; its own office reads it', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const mark = unique()
  const title = `校门口减速带${mark}`
  const content = `校门口的减速带${mark}坏了，孩子过马路不安全，希望代表反映。`
  const { link } = await reachable(request, accounts.deputy)
  const writer = await resident(browser, baseURL, true)
  await writer.page.goto(`${link}/message`)
  await fill(writer.page, { title, content, village: '三村', name: '李建国', phone: '13812345678' })
  await send(writer.page)
  await writer.leave()
  const id = await sent(request, title)
  const clerk = await staff(request, accounts.township)
  await clerk.actOn(`resident-messages/${id}`, 'acceptances', { title, content })

  // The deputy: the letter leads to the diary, the diary to the letter.
  const deputy = await colleague(browser, accounts.deputy, baseURL)
  await deputy.page.goto(`/resident-messages/${id}`)
  await deputy.page.getByRole('link', { name: '已记入民情日记' }).click()
  await expect(deputy.page).toHaveURL(/diary-entries\/[0-9a-f-]{36}$/)
  const entry = /[0-9a-f-]{36}$/.exec(deputy.page.url())?.[0] ?? ''
  await expect(deputy.page.getByText('由群众来信自动记下')).toBeVisible()
  await expect(deputy.page.getByRole('main')).not.toContainText('13812345678')
  await expect(deputy.page.getByRole('main')).not.toContainText('李建国')
  await expectAccessible(deputy.page)
  await deputy.page.getByRole('button', { name: '修改', exact: true }).click()
  await expect(modal(deputy.page).getByLabel('遇到了什么事')).toHaveCount(0)
  await modal(deputy.page)
    .getByLabel(/^怎么办的/)
    .fill('到学校看过，报给了交警队。')
  await modal(deputy.page).getByRole('button', { name: '一周后' }).click()
  await expectAccessible(deputy.page)
  await modal(deputy.page).getByRole('button', { name: '保存' }).click()
  await expect(deputy.page.getByText('到学校看过，报给了交警队。')).toBeVisible()
  // What is done about it is done at the letter, where its writer learns of it.
  await deputy.page.getByRole('button', { name: '打开来信' }).click()
  await deputy.page.getByRole('button', { name: '转为建议草稿' }).click()
  await modal(deputy.page).getByLabel('建议标题').fill(`关于修复${title}的建议`)
  await modal(deputy.page).getByRole('button', { name: '转为建议草稿' }).click()
  await expect(deputy.page).toHaveURL(/suggestions\/[0-9a-f-]{36}$/)
  await door(deputy.page, '民情日记').click()
  await expect(deputy.page.getByRole('row').filter({ hasText: mark })).toContainText('已提建议')
  await expectAccessible(deputy.page)
  await deputy.page.getByRole('link', { name: /^待跟进/ }).click()
  await deputy.page.getByRole('link', { name: new RegExp(`减速带${mark}`) }).click()
  await deputy.page.getByRole('button', { name: '写跟进结果' }).click()
  await modal(deputy.page).getByLabel('结果怎么样').fill('减速带已经修好。')
  await expectAccessible(deputy.page)
  await modal(deputy.page).getByRole('button', { name: '保存' }).click()
  await expect(deputy.page.getByText('减速带已经修好。')).toBeVisible()

  // One of one's own, for nobody else; what was typed elsewhere meanwhile is told.
  await door(deputy.page, '民情日记').click()
  await deputy.page.getByRole('button', { name: '写日记' }).click()
  await modal(deputy.page).getByRole('button', { name: '保存' }).click()
  await expect(modal(deputy.page).getByRole('alert').first()).toBeVisible()
  await modal(deputy.page).getByLabel('遇到了什么事').fill(`私下听说的事${mark}`)
  await modal(deputy.page).getByText('人大办公室不看').click()
  await expectAccessible(deputy.page)
  await modal(deputy.page).getByRole('button', { name: '保存' }).click()
  await expect(deputy.page).toHaveURL(/diary-entries\/[0-9a-f-]{36}$/)
  const own = deputy.page.url().split('/').pop() ?? ''
  await deputy.page.getByRole('button', { name: '修改', exact: true }).click()
  await modal(deputy.page).getByLabel('遇到了什么事').fill(`私下听说的事${mark}，还要核实`)
  const phone = await staff(request, accounts.deputy)
  await phone.patchOn(`diary-entries/${own}`, { people: '一位村民' })
  await modal(deputy.page).getByRole('button', { name: '保存' }).click()
  await expect(modal(deputy.page).getByText('打开以后，有这些改动：')).toBeVisible()
  await expect(modal(deputy.page).getByText('一位村民')).toBeVisible()
  await expectAccessible(deputy.page)
  await modal(deputy.page).getByRole('button', { name: '保存' }).click()
  await expect(deputy.page.getByText('还要核实').first()).toBeVisible()
  await expect(deputy.page.getByText('一位村民')).toBeVisible()
  // Too little for a suggestion; as a draft it leads back to the diary.
  await deputy.page.getByRole('button', { name: '改为建议' }).click()
  await modal(deputy.page).getByRole('button', { name: '改为建议草稿' }).click()
  await expect(modal(deputy.page).getByRole('alert').first()).toBeVisible()
  await modal(deputy.page)
    .getByLabel('内容')
    .fill(`私下听说的事${mark}，还要核实，请有关单位看看怎么办。`)
  await expectAccessible(deputy.page)
  await modal(deputy.page).getByRole('button', { name: '改为建议草稿' }).click()
  await expect(deputy.page).toHaveURL(/suggestions\/[0-9a-f-]{36}$/)
  await deputy.page.getByRole('link', { name: /由民情日记/ }).click()
  await expect(deputy.page).toHaveURL(new RegExp(`diary-entries/${own}`))
  await expect(deputy.page.getByRole('link', { name: '查看建议' })).toBeVisible()
  await deputy.leave()

  // The office of the congress reads what is shared and changes nothing.
  await signIn(page, accounts.township)
  await door(page, '民情日记').click()
  await choose(page, '全部办理情况', '已提建议')
  await expect(page.getByRole('row').filter({ hasText: mark })).toHaveCount(1)
  await expect(page.getByText(`私下听说的事${mark}`)).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: new RegExp(`减速带${mark}`) }).click()
  await expect(page.getByText('减速带已经修好。')).toBeVisible()
  await expect(page.getByRole('button', { name: '修改', exact: true })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto(`/diary-entries/${own}`)
  await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible()

  // Another town sees neither.
  const sibling = await colleague(browser, 'town02', baseURL)
  await sibling.page.goto('/diary-entries')
  await expect(sibling.page.getByText(mark)).toHaveCount(0)
  await sibling.page.goto(`/diary-entries/${entry}`)
  await expect(sibling.page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible()
  await sibling.leave()
})
