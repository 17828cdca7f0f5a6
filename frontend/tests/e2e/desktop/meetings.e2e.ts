/** A session from its planning over notice, answers, check-in and board to its closing. */
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
import { someoneOnPhone } from '../support/phone'
import { staff, today } from '../support/staff'

interface Meeting {
  id: string
  version: number
  sittings: { id: string; title: string }[]
}
type People = { items: { id: string; name: string; has_vote: boolean; is_present: boolean }[] }

const spoken = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

test('a session: planned, called, answered, opened with a quorum, held, closed', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(180_000)
  const place = `镇政府${unique()}会议室`
  const clerk = await staff(request, accounts.township)
  const deputy = await staff(request, accounts.deputy)
  const me = await deputy.get<{ display_name: string }>('/me')
  const next = page.getByRole('region', { name: '下一步' })

  // Planned by kind, from the year view's list.
  await signIn(page, accounts.township)
  await page.goto('/meetings')
  await expect(page.getByText('依据：地方组织法第十四条（M1）')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '安排会议' }).first().click()
  await page.getByRole('radio', { name: /^人民代表大会会议/ }).check()
  await page.getByLabel('第一天').fill(spoken(today()))
  await page.getByLabel('第一天').press('Tab')
  await page.getByLabel('地点').fill(place)
  await expectAccessible(page)
  await page.getByRole('button', { name: '安排会议' }).click()
  await expect(page).toHaveURL(/meetings\/[0-9a-f-]{36}/)
  const id = /meetings\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await expect(page.getByText('第一次全体会议')).toBeVisible()
  // Away from the buttons, whose reasons are shown under the pointer.
  await page.mouse.move(0, 0)
  await expectAccessible(page)

  // The agenda is changed with the keyboard.
  await page.getByRole('link', { name: '议程', exact: true }).click()
  const items = page.getByRole('list', { name: '议程' }).getByRole('listitem')
  await expect(items.first()).toContainText('选举大会主席团')
  const down = page.getByRole('button', { name: '下移“选举大会主席团”' })
  await down.focus()
  await down.press('Alt+ArrowDown')
  await expect(items.nth(1)).toContainText('选举大会主席团')
  await expect(down).toBeFocused()
  await page.getByRole('button', { name: '上移“选举大会主席团”' }).click()
  await expect(items.first()).toContainText('选举大会主席团')
  await page.getByRole('button', { name: '加一项议程' }).click()
  await modal(page).getByLabel('议程内容').fill('听取代表建议办理情况的报告')
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(items.last()).toContainText('听取代表建议办理情况的报告')
  await expectAccessible(page)

  // Somebody without a vote, the publication, the notice.
  await page.getByRole('link', { name: '人员', exact: true }).click()
  await page.getByRole('button', { name: '加列席或工作人员' }).click()
  await modal(page).getByLabel('姓名').fill('陈列席')
  await modal(page).getByLabel('单位和职务').fill('镇人民政府副镇长')
  await modal(page).getByRole('button', { name: '加列席或工作人员' }).click()
  await expect(modal(page)).toBeHidden()
  await next.getByRole('button', { name: '公布会期' }).click()
  await modal(page).getByRole('button', { name: '公布会期' }).click()
  await next.getByRole('button', { name: '发出通知' }).click()
  await modal(page).getByLabel('通知内容').fill('请带好代表证。')
  await modal(page).getByRole('button', { name: '发出通知' }).click()
  await expect(page.getByText('已通知', { exact: true })).toBeVisible()

  // On the phones: one attends, one asks for leave.
  const one = await someoneOnPhone(browser, accounts.deputy, baseURL)
  await one.page.goto('/m/inbox')
  await one.page.locator(`a[href*="${id}"]`).first().click()
  await expect(one.page.getByText('请带好代表证。')).toBeVisible()
  await expectAccessible(one.page)
  await one.page.getByRole('button', { name: '参加', exact: true }).click()
  await expect(one.page.getByText('您已答复参加')).toBeVisible()
  const other = await someoneOnPhone(browser, accounts.other_deputy, baseURL)
  await other.page.goto(`/m/meetings/${id}`)
  await other.page.getByRole('button', { name: '请假' }).click()
  await other.page.getByRole('button', { name: '病假' }).click()
  await other.page.getByLabel('为什么请假？').fill('在县医院住院检查')
  await expectAccessible(other.page)
  await other.page.getByRole('button', { name: '提交，等待批准' }).click()
  await expect(other.page.getByText('已请假，等待批准')).toBeVisible()

  await page.reload()
  await next.getByRole('button', { name: '审批请假' }).click()
  // The one in the row of who asked, once the people are there.
  const asked = page.getByRole('row').filter({ hasText: '请假' })
  await asked.getByRole('button', { name: '审批请假' }).first().click()
  await expect(modal(page)).toContainText('在县医院住院检查')
  await modal(page).getByText('准假', { exact: true }).click()
  await modal(page).getByLabel('批准人').fill('主席团')
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(modal(page)).toBeHidden()
  await other.page.reload()
  await expect(other.page.getByText('已准假，不用到会')).toBeVisible()
  await other.leave()

  // The hall: code, digits, an old code, by hand.
  await page.goto(`/meetings/${id}?tab=check_in`)
  await expect(page.getByRole('img', { name: /签到二维码/ })).toBeVisible()
  await expect(page.getByText(/还差 \d+ 人达到法定人数/)).toBeVisible()
  await expectAccessible(page)
  const { sittings } = await clerk.get<Meeting>(`/meetings/${id}`)
  const sitting = sittings[0]?.id ?? ''
  const at = `/meetings/${id}/sittings/${sitting}`
  const board = await page.context().newPage()
  await board.goto(`/board/${id}/${sitting}`)
  await expect(board.getByText('等待开会')).toBeVisible()
  await expectAccessible(board)

  const { token } = await clerk.get<{ token: string }>(`${at}/check-in-code`)
  // Another quarter of a minute's token: what a photo of the screen holds.
  const bytes = Buffer.from(token, 'base64url')
  bytes.writeBigInt64BE(bytes.readBigInt64BE(16) - 40n, 16)
  await one.page.goto(`/m/check-in?t=${bytes.toString('base64url')}`)
  await expect(one.page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(one.page)
  const { digits } = await clerk.get<{ digits: string }>(`${at}/check-in-code`)
  await one.page.getByLabel('会场屏幕上的六位数字').fill(digits)
  await one.page.getByRole('button', { name: '签到', exact: true }).click()
  await expect(one.page.getByText('签到成功')).toBeVisible()
  await expectAccessible(one.page)
  await expect(board.getByRole('main')).toContainText('实到1')
  // The console hears of it by itself.
  await expect(page.getByRole('region', { name: '签到记录' })).toContainText(me.display_name)
  const again = await clerk.get<{ token: string }>(`${at}/check-in-code`)
  await one.page.goto(`/m/check-in?t=${again.token}`)
  await expect(one.page.getByText('您已经签过到')).toBeVisible()
  await one.leave()

  // Too few: refused with the number that is missing.
  await page.goto(`/meetings/${id}`)
  await page.getByRole('button', { name: '宣布开会' }).first().click()
  await modal(page).getByRole('button', { name: '宣布开会' }).click()
  await expect(modal(page).getByRole('alert')).toBeVisible()
  await modal(page).getByRole('button', { name: '取消' }).click()

  const roll = await clerk.get<People>(`/meetings/${id}/people?limit=200&sitting_id=${sitting}`)
  const absent = roll.items.filter((it) => it.has_vote && !it.is_present)
  const last = absent.pop()
  await clerk.post(`${at}/presences`, {
    person_ids: absent.slice(0, 50).map((it) => it.id),
    direction: 'in',
    way: 'manual',
    reason: '会务人员清点人数',
  })
  await page.goto(`/meetings/${id}?tab=check_in`)
  await page.getByRole('textbox', { name: '查找姓名、代表团或座位' }).fill(last?.name ?? '')
  await page.getByRole('button', { name: `为${last?.name}签到` }).click()
  await modal(page).getByRole('button', { name: '签到', exact: true }).click()
  await expect(page.getByRole('button', { name: `登记${last?.name}离场` })).toBeVisible()
  await expect(page.getByText('到会人数符合法定人数')).toBeVisible()
  await expect(page.getByRole('region', { name: '签到记录' })).toContainText(last?.name ?? '')
  await expect(board.getByText('✓ 符合法定人数')).toBeVisible()

  // Opened, an item dealt with, a remark, closed.
  await page.goto(`/meetings/${id}`)
  await page.getByRole('button', { name: '宣布开会' }).first().click()
  await modal(page).getByLabel('主持人或执行主席').fill('王主席')
  await modal(page).getByRole('button', { name: '宣布开会' }).click()
  await expect(page.getByText(/法定人数 \d+ 人/).first()).toBeVisible()
  await expect(board.getByText('会议进行中')).toBeVisible()
  await next.getByRole('button', { name: '办理议程' }).click()
  await items.first().getByRole('button', { name: '开始办理' }).click()
  await expect(board.getByRole('heading', { name: '选举大会主席团' })).toBeVisible()
  await items.first().getByRole('button', { name: '记发言' }).click()
  await modal(page).getByRole('combobox', { name: '发言人' }).fill(me.display_name)
  await page.getByRole('option', { name: me.display_name }).first().click()
  await modal(page).getByLabel('发言内容').fill('建议尽快修好三组的进村道路，雨天学生上学不安全。')
  await modal(page).getByRole('button', { name: '记发言' }).click()
  await expect(modal(page)).toBeHidden()
  await items.first().getByRole('button', { name: '办理完毕' }).click()
  await expect(items.first()).toContainText('已办理')
  await expect(board.getByText('会议进行中')).toBeVisible()
  await expectAccessible(page)
  await expectAccessible(board)
  await board.close()
  await page.getByRole('link', { name: '发言', exact: true }).click()
  await expect(page.getByText('建议尽快修好三组的进村道路')).toBeVisible()
  await expectAccessible(page)
  // What was heard wrongly is put right, as long as nothing was made of it.
  await page.getByRole('button', { name: '更正', exact: true }).click()
  await expect(modal(page).getByRole('combobox', { name: '发言人' })).toBeDisabled()
  await modal(page).getByLabel('发言内容').fill('建议尽快修好四组的进村道路，雨天学生上学不安全。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('建议尽快修好四组的进村道路')).toBeVisible()
  // What was said becomes a suggestion of the deputy (J21).
  await page.getByRole('button', { name: '转为代表建议' }).click()
  await modal(page).getByRole('button', { name: '转为代表建议' }).click()
  await modal(page).getByLabel('建议标题').fill('关于修好三组进村道路的建议')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '转为建议草稿' }).click()
  await expect(page).toHaveURL(/suggestions\/[0-9a-f-]{36}\/edit$/)
  await page.goto(`/meetings/${id}?tab=remarks`)
  await expect(page.getByRole('link', { name: '看口头意见' })).toBeVisible()

  await page.getByRole('link', { name: '概览', exact: true }).click()
  await next.getByRole('button', { name: '宣布散会' }).click()
  await modal(page).getByRole('button', { name: '宣布散会' }).click()
  await expect(page.getByText('已结束', { exact: true }).first()).toBeVisible()
  // Sittings are left over: it is not what is next, and can be done all the same.
  await next.getByRole('button', { name: '更多' }).click()
  await next.getByRole('button', { name: '宣布闭会' }).click()
  await modal(page).getByRole('button', { name: '宣布闭会' }).click()
  await expect(page.getByText('会议已经结束。')).toBeVisible()
  await page.getByRole('link', { name: '记录', exact: true }).click()
  await expect(page.getByText(/闭会|结束/).first()).toBeVisible()
  await expectAccessible(page)

  // Papers for the hall.
  await page.getByRole('button', { name: '公文' }).click()
  for (const paper of ['出席列席人员名单', '座次表', '签到表', '席卡', '会议记录', '会议纪要']) {
    await expect(page.getByRole('button', { name: `${paper}，PDF` })).toBeVisible()
  }
  await expectAccessible(page)
  await expectFits(page)
})

test('3.4, row 74: the scanner reads the code of a deputy; a session has a temporary Party branch', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const clerk = await staff(request, accounts.township)
  const deputy = await staff(request, accounts.deputy)
  const me = await deputy.get<{ display_name: string }>('/me')
  const { id, sittings } = await clerk.post<Meeting>('/meetings', {
    level: 'township',
    kind: 'congress_session',
    begins_on: today(),
    place: `镇政府${unique()}会议室`,
  })
  await signIn(page, accounts.township)
  await page.goto(`/meetings/${id}/edit`)
  const branch = '大会临时党支部：书记王建国，委员李秀英'
  await page.getByLabel('临时党支部').fill(branch)
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(branch)).toBeVisible()
  await expectAccessible(page)

  // A keyboard-wedge scanner types what it read, and Enter.
  await page.goto(`/meetings/${id}?tab=check_in`)
  const scanner = page.getByRole('textbox', { name: '扫码枪' })
  const { token } = await deputy.get<{ token: string }>('/me/check-in-code')
  await scanner.fill(token)
  await scanner.press('Enter')
  await expect(page.getByText(`${me.display_name}已签到`)).toBeVisible()
  const history = page.getByRole('region', { name: '签到记录' })
  await expect(history).toContainText('履职扫码')
  await scanner.fill(token)
  await scanner.press('Enter')
  await expect(page.getByText(`${me.display_name}已经签过到`)).toBeVisible()
  // The code of the hall is none of a deputy; an old one has expired.
  const at = `/meetings/${id}/sittings/${sittings[0]?.id}`
  const hall = await clerk.get<{ token: string }>(`${at}/check-in-code`)
  await scanner.fill(hall.token)
  await scanner.press('Enter')
  await expect(page.getByText(/请扫代表手机上“我的签到码”/)).toBeVisible()
  await expectAccessible(page)
})
