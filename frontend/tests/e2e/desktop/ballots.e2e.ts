/** Ballots of a session from their preparation to the announced result, at the workbench and on phones. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import {
  choose,
  expect,
  expectAccessible,
  expectFits,
  modal,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { openHall, sealedBallot } from '../support/hall'
import { someoneOnPhone } from '../support/phone'
import { staff } from '../support/staff'

const next = (page: Page) => page.getByRole('region', { name: '下一步' })

/** An act of the course, with the question it asks before. */
async function act(page: Page, name: string) {
  await next(page).getByRole('button', { name, exact: true }).click()
  await page.locator('.el-message-box').getByRole('button', { name, exact: true }).click()
  await expect(page.locator('.el-message-box')).toBeHidden()
}

/** Chooses somebody in a searched select of the dialog. */
async function pickIn(page: Page, label: string, name: string) {
  const field = page.getByRole('combobox', { name: label, exact: true })
  await modal(page).locator('.el-select').filter({ has: field }).click()
  await field.fill(name)
  await page.getByRole('option', { name }).first().click()
}

test('a recorded vote: prepared, opened, voted on phones, counted, announced', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(150_000)
  const { id, sitting } = await openHall(request)
  const title = `关于政府工作报告的决议${unique()}`
  await signIn(page, accounts.township)
  await page.goto(`/meetings/${id}?tab=ballots`)
  await expect(page.getByText('还没有表决、选举或测评')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '新建表决' }).click()
  await modal(page).getByText('记名电子表决', { exact: true }).click()
  await modal(page).getByRole('button', { name: '新建', exact: true }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('名称').fill(title)
  await modal(page).getByLabel('表决内容').fill('会议决定批准镇长所作的政府工作报告。')
  await modal(page).getByLabel('允许电子表决的依据').fill('镇人民代表大会会议表决办法第三条')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '新建', exact: true }).click()
  await expect(page).toHaveURL(/ballots\/[0-9a-f-]{36}/)
  await expect(next(page)).toContainText('准备好了，可以开始表决。')
  // One next act; what cannot be done yet is in the menu with its reason.
  await expect(next(page).getByRole('button', { name: '计票' })).toBeHidden()
  await next(page).getByRole('button', { name: '更多' }).click()
  await expect(next(page).getByRole('button', { name: '计票' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.mouse.move(0, 0)
  await expectAccessible(page)
  await act(page, '开始表决')
  await expect(page.getByText('正在表决', { exact: true })).toBeVisible()
  await expect(page.getByText(/需要 \d+ 票/)).toBeVisible()
  await expectAccessible(page)

  const board = await page.context().newPage()
  await board.goto(`/board/${id}/${sitting}`)
  await expect(board.getByRole('heading', { name: title })).toBeVisible()
  await expectAccessible(board)

  // Two deputies on their phones: one in favour, one against.
  const phones = []
  for (const [username, choice] of [
    [accounts.deputy, '赞成'],
    [accounts.other_deputy, '反对'],
  ] as const) {
    const one = await someoneOnPhone(browser, username, baseURL)
    await one.page.goto(`/m/meetings/${id}`)
    await expect(one.page.getByText('正在表决').first()).toBeVisible()
    await expectAccessible(one.page)
    await one.page
      .getByRole('link', { name: '去表决' })
      .or(one.page.getByRole('button', { name: '去表决' }))
      .click()
    await expect(one.page.getByText('会议决定批准镇长所作的政府工作报告。')).toBeVisible()
    await expectAccessible(one.page)
    await one.page.getByRole('button', { name: choice, exact: true }).click()
    await expect(one.page.getByRole('dialog')).toContainText(`您选择：${choice}`)
    await expectAccessible(one.page)
    await one.page.getByRole('button', { name: `确定，投“${choice}”` }).click()
    await expect(one.page.getByText('您已投票')).toBeVisible()
    await expect(one.page.getByText(`您的选择：${choice}`)).toBeVisible()
    await expectAccessible(one.page)
    phones.push(one)
  }
  await expect(next(page)).toContainText('已投 2 人')
  await expect(board.getByRole('main')).toContainText('2/')

  await act(page, '截止表决')
  await expect(board.getByText('正在计票')).toBeVisible()
  await act(page, '计票')
  await expect(page.getByRole('heading', { name: '计票结果', exact: true })).toBeVisible()
  // Nobody else sees it before it is announced.
  const [reader] = phones as [(typeof phones)[number]]
  await reader.page.reload()
  await expect(reader.page.getByText('您已投票')).toBeVisible()
  await expect(reader.page.getByText('没有通过')).toBeHidden()
  await act(page, '宣布结果')
  await expect(page.getByText('结果已宣布。没有通过')).toBeVisible()
  await page.mouse.move(0, 0)
  await expectAccessible(page)
  await expect(board.getByText('没有通过')).toBeVisible()
  await expectAccessible(board)
  await board.close()

  for (const one of phones) {
    await one.page.reload()
    await expect(one.page.getByText('没有通过')).toBeVisible()
    await one.page.getByText('看每人的选择').click()
    await expect(one.page.getByRole('listitem').filter({ hasText: '反对' })).toHaveCount(1)
    await expectAccessible(one.page)
    await one.leave()
  }
  // In a narrow window, too.
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await page.goto(`/meetings/${id}?tab=ballots`)
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('没有通过')
  await expectAccessible(page)
})

test('an election on paper: candidates, tellers, papers, two sheets, void and held again', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(150_000)
  const hall = await openHall(request)
  const { agenda } = await hall.clerk.actOn<{ agenda: { id: string; title: string }[] }>(
    `meetings/${hall.id}`,
    'items',
    { title: `选举主席${unique()}`, kind: 'election', sitting_id: hall.sitting },
  )
  const asked = agenda.at(-1)
  await hall.clerk.actOn(`meetings/${hall.id}`, `items/${asked?.id}/starts`, {})
  const chief = await hall.named(accounts.deputy)
  const counter = await hall.named(accounts.other_deputy)
  const others = hall.voters.filter((one) => ![chief.id, counter.id].includes(one.id))
  const names = others.map((one) => one.name)
  const [first, second] = others.filter(
    (one) => names.filter((name) => name.includes(one.name)).length === 1,
  )
  const title = `选举镇人民代表大会主席${unique()}`
  await signIn(page, accounts.township)
  // From the item of the agenda that is dealt with: what it is about stands in the form.
  await page.goto(`/meetings/${hall.id}?tab=agenda`)
  await page.getByRole('link', { name: '新建表决' }).click()
  await expect(modal(page).getByRole('radio', { name: /^选举/ })).toBeChecked()
  await expect(modal(page).getByLabel('名称')).toHaveValue(asked?.title ?? '')
  // By no other way than on paper, and it says why.
  await expect(modal(page).getByRole('radio', { name: /^举手表决/ })).toBeDisabled()
  await expect(
    modal(page)
      .getByText(/选举法第四十条/)
      .first(),
  ).toBeVisible()
  await expect(modal(page).getByRole('radio', { name: /^无记名投票（纸质票）/ })).toBeChecked()
  await modal(page).getByLabel('名称').fill(title)
  await modal(page).getByLabel('差额数').fill('1')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '新建', exact: true }).click()
  await expect(next(page)).toContainText('开始表决前还差：提出候选人、确定两名监票、计票人员。')

  await next(page).getByRole('button', { name: '提出候选人' }).click()
  await pickIn(page, '第1名', first?.name ?? '')
  await modal(page).getByRole('button', { name: '再加一人' }).click()
  await pickIn(page, '第2名', second?.name ?? '')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(modal(page)).toBeHidden()

  await next(page).getByRole('button', { name: '确定监票、计票人员' }).click()
  await pickIn(page, '第1人', chief.name)
  await pickIn(page, '第2人', counter.name)
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  for (const box of await modal(page).locator('.el-checkbox').all()) await box.click()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(modal(page)).toBeHidden()
  // The presidium may not nominate more persons than there are seats: said in words.
  await act(page, '开始表决')
  await expect(page.getByText(/超过应选名额1人/)).toBeVisible()
  await page.locator('.el-message .el-message__closeBtn').click()
  await page
    .getByRole('region', { name: '候选人' })
    .getByRole('button', { name: '提出候选人' })
    .click()
  const row = modal(page).getByRole('group', { name: '第2名' })
  await choose(row, '由谁提名', '代表联名')
  const signers = page.getByRole('combobox', { name: '联名的代表' })
  await row.locator('.el-select').filter({ has: signers }).click()
  for (const { name } of others.slice(4, 16)) {
    await signers.fill(name)
    await page.getByRole('option', { name, exact: true }).first().click()
  }
  await signers.press('Tab')
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(modal(page)).toBeHidden()
  await act(page, '开始表决')
  await expect(page.getByText('正在表决', { exact: true })).toBeVisible()

  const all = String(hall.voters.length)
  // A paper for the first on the roll by hand, for the others at once.
  const ballot = /ballots\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await page.getByRole('button', { name: `登记${chief.name}领票` }).click()
  await expect(page.getByText(/已登记领票 1 人，名册/).first()).toBeVisible()
  await page.getByRole('button', { name: /^为列出的 \d+ 人登记领票$/ }).click()
  await page
    .locator('.el-message-box')
    .getByRole('button', { name: /^为列出/ })
    .click()
  await expect(next(page)).toContainText(`已登记领票 ${hall.voters.length} 人`)
  await page.mouse.move(0, 0)
  await expectAccessible(page)
  await act(page, '截止表决')

  // The office writes down what it counted.
  await next(page).getByRole('button', { name: '填报计票结果' }).click()
  await expect(modal(page).getByLabel('发出的票')).toHaveValue(all)
  await modal(page).getByLabel('收回的票').fill(all)
  await modal(page).getByLabel('无效票').fill('1')
  await modal(page).getByLabel(`${first?.name} 赞成`).fill('40')
  await modal(page).getByLabel(`${second?.name} 赞成`).fill('9')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '填报' }).click()
  await expect(page.getByText('还要另一人填报。')).toBeVisible()

  // The chief teller does on the phone, and is wrong at first.
  const teller = await someoneOnPhone(browser, accounts.deputy, baseURL)
  await teller.page.goto(`/m/ballots/${ballot}`)
  await expect(teller.page.getByText('您是总监票人')).toBeVisible()
  await expectAccessible(teller.page)
  for (const votes of ['41', '40']) {
    await teller.page
      .getByRole('link', { name: /填报/ })
      .or(teller.page.getByRole('button', { name: /填报/ }))
      .click()
    await teller.page.getByLabel('收回的票').fill(all)
    await teller.page.getByLabel('无效票').fill('1')
    await teller.page.getByLabel(`${first?.name} 赞成`).fill(votes)
    await teller.page.getByLabel(`${second?.name} 赞成`).fill(votes === '41' ? '8' : '9')
    await expectAccessible(teller.page)
    await teller.page.getByRole('button', { name: '填报', exact: true }).click()
    await expect(teller.page).toHaveURL(/ballots\/[0-9a-f-]{36}$/)
    if (votes === '41') {
      await expect(teller.page.getByText(/两人填报的结果不一致/)).toBeVisible()
      await expect(page.getByText(/两人填报的结果不一致/).first()).toBeVisible()
      await page.mouse.move(0, 0)
      await expectAccessible(page)
    }
  }
  await expect(next(page)).toContainText('两人填报的结果一致，可以计票。')
  await act(page, '计票')
  await act(page, '宣布结果')
  await expect(page.getByText(`结果已宣布。当选：${first?.name}`)).toBeVisible()
  await page.mouse.move(0, 0)
  await expectAccessible(page)
  await expectFits(page)
  await teller.page.reload()
  await expect(teller.page.getByText(`当选：${first?.name}`)).toBeVisible()
  await expectAccessible(teller.page)
  await teller.leave()

  // Something was wrong: void with its reason, and held again.
  await next(page).getByRole('button', { name: '更多' }).click()
  await next(page).getByRole('button', { name: '宣布无效' }).click()
  await modal(page).getByLabel('原因和由谁决定').fill('候选人名单印错，主席团决定重新投票')
  await modal(page).getByRole('button', { name: '宣布无效' }).click()
  await expect(next(page)).toContainText('候选人名单印错')
  await act(page, '重新投票')
  await expect(page.getByText('重新投票').first()).toBeVisible()
  await expect(page).not.toHaveURL(new RegExp(ballot))
  await expect(page.getByText(first?.name ?? '').first()).toBeVisible()
})

test('a secret electronic vote is counted with the codes of two tellers', async ({
  page,
  request,
}) => {
  const hall = await openHall(request)
  const { id, tellers } = await sealedBallot(hall, `关于财政预算的决议${unique()}`)
  const desks = []
  for (const username of [accounts.deputy, accounts.other_deputy, accounts.third_deputy])
    desks.push(await staff(request, username))
  await signIn(page, accounts.township)
  await page.goto(`/meetings/${hall.id}/ballots/${id}`)
  await expect(page.getByText('三人都已领取口令（0/3）')).toBeVisible()
  const codes: string[] = []
  for (const desk of desks)
    codes.push((await desk.give<{ share_code: string }>(`/ballots/${id}/codes`)).share_code)
  // The office hears of it by itself.
  await expect(page.getByText('三人都已领取口令（3/3）')).toBeVisible()
  await act(page, '开始表决')
  await expect(next(page)).toContainText('已投 0 人')
  for (const desk of desks) await desk.give(`/ballots/${id}/casts`, { choice: 'in_favour' })
  await expect(next(page)).toContainText('已投 3 人')
  await act(page, '截止表决')
  await expect(page.getByText(/公布全部密封票的回执（共 3 个）/)).toBeVisible()
  await next(page).getByRole('button', { name: '计票', exact: true }).click()
  await choose(modal(page), '第1名人员', tellers[0]?.name ?? '')
  await choose(modal(page), '第2名人员', tellers[1]?.name ?? '')
  await modal(page)
    .getByLabel('第1名人员的口令')
    .fill(codes[0] ?? '')
  await modal(page).getByLabel('第2名人员的口令').fill('AAAAA-AAAAA-AAAAA-AAAAA')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '计票' }).click()
  await expect(modal(page).getByText('口令不对')).toBeVisible()
  await modal(page)
    .getByLabel('第2名人员的口令')
    .fill(codes[1] ?? '')
  await modal(page).getByRole('button', { name: '计票' }).click()
  await expect(modal(page)).toBeHidden()
  await expect(page.getByRole('row', { name: /赞成/ })).toContainText('3')
  await expect(page.getByRole('row', { name: /弃权/ })).toContainText('0')
  await page.mouse.move(0, 0)
  await expectAccessible(page)
})
