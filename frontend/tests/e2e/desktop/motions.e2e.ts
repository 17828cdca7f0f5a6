/** Motions (Q1, J3): moved jointly, decided by the presidium, adopted or turned into a suggestion. */
import { accounts } from '../support/accounts'
import {
  colleague,
  expect,
  expectAccessible,
  modal,
  pick,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { dayText, idOf, members, personOf, pickAll, sign, words } from '../support/jointly'
import { act } from '../support/people'
import { today } from '../support/staff'

test('Q1 J3: five deputies move it, the presidium does not list it, it goes on as a suggestion', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const title = `关于改造集镇人行道${unique()}的议案`
  const [third, ...others] = [
    await personOf(request, accounts.third_deputy),
    ...(await members(request, 2)),
  ]
  const second = await personOf(request, accounts.other_deputy)

  await signIn(page, accounts.deputy)
  await page.goto('/motions/new')
  await expect(page.getByText('需要5名以上代表联名')).toBeVisible()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('至少写 5 个字')).toBeVisible()
  await expect(page.getByLabel('标题')).toBeFocused()
  await page.getByLabel('标题').fill(title)
  await page.getByLabel('案由').fill(words.案由)
  await pickAll(page, '邀请联名的代表', [second, third])
  await expect(page.getByText('连同领衔代表共3名，还差2名')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存并发出邀请' }).click()
  await expect(page).toHaveURL(/motions\/[0-9a-f-]{36}$/)
  const id = await idOf(page)

  // What is missing is said, and handing in waits for it.
  await expect(page.getByText('需要5名代表联名，还差4名').first()).toBeVisible()
  const submit = page.getByRole('button', { name: '提交议案' })
  await expect(submit).toBeDisabled()
  // Before anybody signs a text that is not complete.
  await expect(submit).toHaveAccessibleDescription(/还没有写案据、方案.*代表法第十五条/)
  let dialog = await act(page, '邀请联名')
  await pickAll(dialog, '邀请的代表', others)
  await expect(dialog.getByText('都同意就有5名，够了')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '发出邀请' }).click()
  await expect(dialog).toBeHidden()

  // One signs at the desk, the others elsewhere, at the same time.
  const desk = await colleague(browser, second.username, baseURL)
  await desk.page.goto(`/motions/${id}`)
  await expect(desk.page.getByText(/邀请您联名这件议案，还差4名/)).toBeVisible()
  await sign(request, `motions/${id}`, [third, ...others])
  const asked = await act(desk.page, '答复联名邀请')
  await asked.getByRole('button', { name: '同意联名' }).click()
  await expect(desk.page.getByRole('button', { name: '改变答复' })).toBeVisible()
  await desk.leave()

  // Enough have signed, but two parts are still empty; revising them asks the others again.
  await page.reload()
  await expect(page.getByText('还没有写案据、方案').first()).toBeVisible()
  await page.getByRole('button', { name: '修改', exact: true }).click()
  await expect(page.getByText('已有4名代表对原文联名')).toBeVisible()
  await page.getByLabel('案据').fill(words.案据)
  await page.getByLabel('方案').fill(words.方案)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('需要5名代表联名，还差4名').first()).toBeVisible()
  await sign(request, `motions/${id}`, [second, third, ...others])
  await page.reload()
  await page.getByRole('button', { name: '提交议案' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提交议案' }).click()
  await expect(
    page.getByText('由主席团决定是否列入会议议程', { exact: true }).first(),
  ).toBeVisible()

  const office = await colleague(browser, accounts.township, baseURL)
  const clerk = office.page
  await clerk.goto('/motions?view=to_do')
  await clerk.getByRole('link', { name: title }).click()
  dialog = await act(clerk, '登记主席团决定')
  await dialog.getByText('不列入议程，转为代表建议', { exact: true }).click()
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(dialog.getByText('这里要填写')).toBeVisible()
  await dialog.getByLabel('理由').fill('属于政府日常管理事项，由代表建议办理解决。')
  await expectAccessible(clerk)
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(clerk.getByText('未列入议程，已转为代表建议办理')).toBeVisible()
  await expectAccessible(clerk)

  // The suggestion says where it came from, and leads back.
  await clerk.getByRole('link', { name: title.replace('议案', '建议') }).click()
  await expect(clerk.getByText('待交办', { exact: true }).first()).toBeVisible()
  await clerk.getByRole('link', { name: `由议案《${title}》转来` }).click()
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText(title)
  await office.leave()
})

test('Q1: filed from paper, put on the agenda, adopted, carried out', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const title = `关于实施集镇绿化${unique()}的议案`
  const lead = await personOf(request, accounts.deputy)
  const others = await members(request, 4)

  await signIn(page, accounts.township)
  await page.goto('/motions')
  await settle(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '录入议案' }).click()
  // The list's own search speaks of titles, too.
  await expect(page).toHaveURL(/motions\/new/)
  await page.getByLabel('标题').fill(title)
  for (const [label, text] of Object.entries(words)) await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: '保存，下一步登记签名' }).click()
  await expect(page.getByText('请选择一项')).toBeVisible()
  await pick(page, '领衔代表', lead.name)
  await page.getByRole('button', { name: '保存，下一步登记签名' }).click()
  await expect(page).toHaveURL(/motions\/[0-9a-f-]{36}$/)
  const id = await idOf(page)
  let dialog = await act(page, '登记纸质签名')
  await pickAll(dialog, '已经签名的代表', others)
  await expect(dialog.getByText('登记以后有5名，够了')).toBeVisible()
  await dialog.getByRole('button', { name: '登记签名' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('已在纸质件上签名')).toHaveCount(4)
  await page.getByRole('button', { name: '提交议案' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提交议案' }).click()

  dialog = await act(page, '登记主席团决定')
  await expect(dialog.getByText('只适用于县级以上人民代表大会')).toBeVisible()
  await dialog.getByText('列入会议议程', { exact: true }).first().click()
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(dialog).toBeHidden()

  // How many votes it takes is computed, never typed.
  dialog = await act(page, '登记表决结果')
  await dialog.getByLabel('赞成票').fill('999')
  await dialog.getByRole('button', { name: '登记结果' }).click()
  await expect(dialog.getByText(/票数合计超过全体代表/)).toBeVisible()
  const needed = /赞成票达到(\d+)票通过/.exec(await dialog.innerText())?.[1] ?? ''
  await dialog.getByLabel('赞成票').fill(needed)
  await expect(dialog.getByText(`赞成票达到${needed}票，表决通过`)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '登记结果' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('请确定由哪个单位执行')).toBeVisible()

  dialog = await act(page, '确定执行单位')
  await pick(page, '执行单位', accounts.township_unit_name)
  await dialog.getByLabel('执行什么').fill('按照方案组织施工，按期完成并报告。')
  const day = dialog.getByLabel('报告日期')
  await day.fill(dayText(today().replace(/^\d+/, String(new Date().getFullYear() + 1))))
  await day.press('Enter')
  await dialog.getByRole('button', { name: '确定执行单位' }).click()
  await expect(dialog).toBeHidden()

  const unit = await colleague(browser, accounts.township_undertaker, baseURL)
  await unit.page.goto(`/motions/${id}`)
  let work = await act(unit.page, '报告执行情况')
  await work.getByLabel('执行情况').fill('已经全部完工，经验收合格并投入使用。')
  // What is typed is not lost by a slip of the hand.
  await unit.page.keyboard.press('Escape')
  await expect(work).toBeHidden()
  work = await act(unit.page, '报告执行情况')
  await expect(work.getByLabel('执行情况')).toHaveValue('已经全部完工，经验收合格并投入使用。')
  await work.getByLabel('单位负责人').fill('陈明')
  await work.getByRole('button', { name: '报告执行情况' }).click()
  await expect(modal(unit.page)).toHaveCount(0)
  await expect(unit.page.getByText('已经全部完工')).toBeVisible()
  await unit.leave()
  await page.reload()
  await expect(page.getByText(/报告，负责人陈明/)).toBeVisible()
  await expectAccessible(page)
})
