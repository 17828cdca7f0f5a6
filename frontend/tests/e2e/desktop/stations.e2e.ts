/** An office opens a station, ticks what it has, plans and announces a reception, records a visit to its result. */
import { readFile } from 'node:fs/promises'
import { accounts } from '../support/accounts'
import {
  choose,
  colleague,
  door,
  expect,
  expectAccessible,
  expectFits,
  modal,
  pick,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { dayText, idOf, members, personOf, pickAll } from '../support/jointly'
import { reachable, resident } from '../support/resident'
import { staff, today } from '../support/staff'

test('A3, A4: a station receives residents; what they bring forward is followed to its result', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const mark = unique()
  const name = `敖院村${mark}代表联络站`
  const matter = `三组水渠${mark}垮塌，二十户的田浇不上水，希望尽快修。`
  const first = await personOf(request, accounts.deputy)
  const [second] = await members(request, 1)

  // The office registers it.
  await signIn(page, accounts.township)
  await door(page, '联络站接待').click()
  await settle(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记联络站' }).first().click()
  await page.getByRole('button', { name: '登记，通知代表' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('名称', { exact: true }).fill(name)
  await page.getByRole('textbox', { name: '村（社区）' }).fill('敖院村')
  await page.getByLabel('地点', { exact: true }).fill('村党群服务中心一楼')
  await page.getByLabel('面积（平方米）').fill('120')
  await pickAll(page, '进站代表', [first, second!])
  await page.getByLabel('联系人姓名').fill('王站长')
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记，通知代表' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  const station = await idOf(page)
  await expect(page.getByRole('region', { name: '进站代表（2人）' })).toContainText(first.name)
  await expect(page.getByText('还没有安排接待，请安排。')).toBeVisible()
  await expectAccessible(page)

  // The ten haves: what is lacking says why; somebody changes the telephone meanwhile and nothing is lost.
  await page.getByRole('button', { name: '对照“十有”检查' }).click()
  await modal(page).getByRole('button', { name: '全部都有' }).click()
  const fund = modal(page).getByRole('group', { name: '有经费' })
  await fund.getByLabel('还没有', { exact: true }).check()
  await modal(page).getByRole('button', { name: '保存检查结果' }).click()
  await expect(modal(page).getByText('请写明“有经费”缺什么')).toBeVisible()
  await modal(page).getByLabel('“有经费”的说明').fill('今年预算没有列，十二月前补。')
  await expectAccessible(page)
  const clerk = await staff(request, accounts.township)
  await clerk.patchOn(`stations/${station}`, { phone: '0915-7212345' })
  await modal(page).getByRole('button', { name: '保存检查结果' }).click()
  await expect(modal(page).getByText('刚刚有人更新过这条记录')).toBeVisible()
  await modal(page).getByRole('button', { name: '保存检查结果' }).click()
  await expect(page.getByRole('heading', { name: '十有（9/10）' })).toBeVisible()
  await expect(page.getByText('今年预算没有列，十二月前补。')).toBeVisible()
  await expect(page.getByText('0915-7212345')).toBeVisible()

  // A reception of today: nobody could be told in time.
  await page.getByRole('button', { name: '安排接待' }).click()
  await expect(page.getByText('接待前至少3天公告。', { exact: false })).toBeVisible()
  await page.getByLabel('第1次：哪一天').fill(dayText(today()))
  await page.getByLabel('第1次：哪一天').press('Enter')
  await page.getByLabel('几点开始').fill('9点')
  await page.getByRole('button', { name: '安排1次接待，通知代表' }).click()
  await expect(page.getByText('请写几点几分', { exact: false })).toBeVisible()
  await page.getByLabel('几点开始').fill('9:00')
  await pickAll(page, '第1次：值班代表', [first, second!])
  await expectAccessible(page)
  await page.getByRole('button', { name: '安排1次接待，通知代表' }).click()
  await expect(page).toHaveURL(/receptions\/[0-9a-f-]{36}$/)
  const reception = await idOf(page)
  await expect(page.getByText('已过提前3天公告的日子', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '公告', exact: true }).click()
  await modal(page).getByRole('button', { name: '公告，通知代表' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('为什么没有提前公告').fill('防汛，临时加一场。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '公告，通知代表' }).click()
  await expect(page.getByText('接待日已到，请登记到岗情况和群众意见。')).toBeVisible()
  await expect(page.getByRole('region', { name: '接待安排' })).toContainText('防汛')

  // Who came.
  await page.getByRole('button', { name: '登记到岗情况' }).click()
  await modal(page).getByRole('checkbox', { name: first.name }).check()
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(modal(page).getByText('请写明每名未到岗代表的原因')).toBeVisible()
  await modal(page).getByLabel(`${second!.name}没有到岗的原因`).fill('生病')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('region', { name: '值班代表（2人）' })).toContainText('实到1人')

  // A visitor, whose matter goes to a unit.
  await page.getByRole('button', { name: '登记群众意见' }).click()
  await modal(page).getByLabel('姓名', { exact: true }).fill(`张${mark}`)
  await modal(page).getByRole('textbox', { name: '村（社区）' }).fill('敖院村三组')
  await choose(modal(page), '类别', '农业生产')
  await modal(page).getByLabel('反映什么事').fill(matter)
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记群众意见' }).click()
  await expect(page).toHaveURL(/reception-visits\/[0-9a-f-]{36}$/)
  const visit = await idOf(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '交办', exact: true }).click()
  await modal(page).getByRole('button', { name: '交办', exact: true }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await pick(page, '哪个单位', accounts.led_unit_name)
  await modal(page).getByLabel('哪一天前答复').fill(dayText(today()))
  await modal(page).getByLabel('哪一天前答复').press('Enter')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '交办', exact: true }).click()
  await expect(page.getByText('答复以后请登记结果', { exact: false })).toBeVisible()

  // The ledger knows what is open.
  await page.goto(`/reception-visits?station_id=${station}`)
  const row = page.getByRole('row').filter({ hasText: mark })
  await expect(row).toContainText('办理中')
  await expectAccessible(page)
  await row.getByRole('link', { name: matter }).click()
  await page.getByRole('button', { name: '登记办理结果' }).click()
  await modal(page).getByLabel('办理结果').fill('已安排资金，本月底前修复。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记结果' }).click()
  await expect(page.getByText('已有结果，请反馈给群众', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '反馈群众' }).click()
  await modal(page).getByLabel('怎么反馈的', { exact: false }).fill('电话告知，群众满意。')
  await modal(page).getByRole('button', { name: '已反馈，登记' }).click()
  await expect(page.getByText('已反馈给群众，办结', { exact: false })).toBeVisible()
  await expectAccessible(page)

  // Another matter is the court's.
  await page.goto(`/receptions/${reception}`)
  await page.getByRole('button', { name: '登记群众意见' }).click()
  await modal(page).getByLabel('不留姓名').check()
  await modal(page).getByLabel('反映什么事').fill('与邻居的宅基地官司判决以后不服。')
  await modal(page).getByRole('button', { name: '登记群众意见' }).click()
  await page.getByRole('button', { name: '不予受理' }).click()
  await modal(page).getByRole('button', { name: '不予受理，记录告知' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('诉讼').check()
  await modal(page).getByLabel('怎么告诉群众的').fill('告知可以依法上诉、申请再审。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '不予受理，记录告知' }).click()
  await expect(page.getByText('依法应当通过诉讼解决，已告知群众。')).toBeVisible()

  // A series in which they take turns.
  await page.goto(`/receptions/new?station_id=${station}`)
  await settle(page)
  const later = new Date(Date.now() + 32 * 3600_000 + 19 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('第1次：哪一天').fill(dayText(later))
  await page.getByLabel('第1次：哪一天').press('Enter')
  await page.getByText('一次排好几个月，代表轮流值班').click()
  await choose(page, '每次几位代表', '1')
  await page.getByRole('button', { name: '排出日期和代表' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '安排3次接待，通知代表' }).click()
  await expect(page).toHaveURL(new RegExp(`month=${later.slice(0, 7)}`))
  // The one that was held may lie in the same month.
  const turn = page
    .getByRole('row')
    .filter({ hasText: name })
    .filter({ hasText: dayText(later) })
  await expect(turn).toHaveCount(1)
  const address = await turn.getByRole('link').first().getAttribute('href')
  await expectAccessible(page)
  await page.getByRole('link', { name: '月历' }).click()
  await expect(page.getByRole('link', { name }).first()).toBeVisible()
  await expectAccessible(page)

  // One is moved, and called off.
  await page.goto(address ?? '')
  await page.getByRole('button', { name: '改期' }).click()
  await modal(page).getByLabel('改到哪一天').fill(dayText(later))
  await modal(page).getByLabel('改到哪一天').press('Enter')
  await modal(page).getByLabel('几点开始').fill('14:30')
  await modal(page).getByLabel('几点结束').fill('17:00')
  await modal(page).getByLabel('为什么改期').fill('上午村里换届选举。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '改期，通知代表' }).click()
  await expect(page.getByText('14:30–17:00').first()).toBeVisible()
  await page.getByRole('button', { name: '取消接待' }).click()
  await modal(page).getByLabel('为什么取消').fill('与人代会时间冲突。')
  await modal(page).getByRole('button', { name: '取消接待' }).click()
  await expect(page.getByText('已取消：与人代会时间冲突。')).toBeVisible()

  // How often each received.
  await page.goto('/reception-coverage')
  await expect(page.getByText('每名代表每年接待选民不少于', { exact: false })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: first.name })).toContainText('达到')
  await expectAccessible(page)
  await page.goto('/stations')
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('9/10项')

  // The deputy on duty reads who came and what was said; the county reads no names.
  const deputy = await colleague(browser, accounts.deputy, baseURL)
  await deputy.page.goto(`/reception-visits/${visit}`)
  await expect(deputy.page.getByText(`张${mark}`)).toBeVisible()
  await deputy.page.goto(`/receptions/${reception}`)
  await expect(deputy.page.getByRole('button', { name: '登记群众意见' })).toBeVisible()
  await expect(deputy.page.getByRole('button', { name: '改期' })).toHaveCount(0)
  await expectAccessible(deputy.page)
  await deputy.leave()
  const county = await colleague(browser, accounts.county, baseURL)
  await county.page.goto(`/reception-visits/${visit}`)
  await expect(county.page.getByText('群众姓名只有本级人大办公室和值班代表能看到')).toBeVisible()
  await expect(county.page.getByText(`张${mark}`)).toHaveCount(0)
  await expectAccessible(county.page)
  await county.leave()

  // Another town sees neither.
  const sibling = await colleague(browser, 'town02', baseURL)
  await sibling.page.goto('/stations')
  await settle(sibling.page)
  await expect(sibling.page.getByText(name)).toHaveCount(0)
  for (const path of [
    `stations/${station}`,
    `receptions/${reception}`,
    `reception-visits/${visit}`,
  ]) {
    await sibling.page.goto(`/${path}`)
    await expect(sibling.page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible()
  }
  await sibling.leave()

  // Closed: what happened there stays.
  await page.goto(`/stations/${station}`)
  await page.getByRole('button', { name: '撤销联络站' }).click()
  await modal(page).getByLabel('为什么撤销').fill('并入镇代表之家。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '撤销联络站' }).click()
  await expect(page.getByText(/联络站已于.+撤销，只看不改。/)).toBeVisible()
  const gone = page.getByRole('region', { name: '向群众公开' })
  await expect(gone.getByText('联络站已经撤销，不再对外公开。', { exact: true })).toBeVisible()
  for (const name of ['下载张贴的公告（PDF）', '下载代表联系卡（PDF）'])
    await expect(gone.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true')
  await page.goto('/stations?view=closed')
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(1)
  await expectAccessible(page)
})

/** A day so many days from today. */
const dayFrom = (days: number) =>
  new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10)

test('A3: a matter becomes a suggestion, another is answered; what was not held says why', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const mark = unique()
  const first = await personOf(request, accounts.deputy)
  const second = await personOf(request, accounts.other_deputy)
  const clerk = await staff(request, accounts.township)
  const { id: station_id } = await clerk.post<{ id: string }>('/stations', {
    level: 'township',
    kind: 'home',
    name: `镇代表之家${mark}`,
    address: '镇政府一楼',
    contact_name: '王站长',
    opened_on: dayFrom(-60),
    deputy_ids: [first.id, second.id],
  })
  const planned = async (days: number) => {
    const { id } = await clerk.post<{ id: string }>('/receptions', {
      station_id,
      begins_at: `${dayFrom(days)}T09:00:00+08:00`,
      ends_at: `${dayFrom(days)}T11:00:00+08:00`,
      deputy_ids: [first.id],
    })
    return id
  }
  const told = await planned(0)
  await clerk.actOn(`receptions/${told}`, 'announcements', {
    announced_on: dayFrom(-5),
  })
  const { id: visit } = await clerk.post<{ id: string }>('/reception-visits', {
    reception_id: told,
    matter: `村小学门口${mark}没有人行横道，孩子过马路不安全，希望尽快施划。`,
  })
  const forgotten = await planned(-3)
  const coming = await planned(20)

  // Answered on the spot.
  await signIn(page, accounts.township)
  await page.goto(`/receptions/${told}`)
  await page.getByRole('button', { name: '登记群众意见' }).click()
  await modal(page).getByLabel('不留姓名').check()
  await modal(page).getByLabel('反映什么事').fill('医保报销比例怎么算？')
  await modal(page).getByLabel('当场答复了', { exact: false }).check()
  await modal(page).getByLabel('怎么答复、解释的').fill('拿政策明白纸解释了起付线和比例。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记群众意见' }).click()
  await expect(page.getByRole('region', { name: '接待台账（2件）' })).toContainText('当场答复')

  // The office drafts a suggestion in the name of who was on duty.
  await page.goto(`/reception-visits/${visit}`)
  await page.getByRole('button', { name: '转为建议' }).click()
  await modal(page).getByLabel('建议标题').fill(`关于施划人行横道${mark}的建议`)
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '转为建议草稿' }).click()
  await expect(page.getByText('已转为代表建议，按建议办理。')).toBeVisible()
  await expect(page.getByRole('link', { name: '查看转成的建议' })).toBeVisible()

  // Nobody recorded the one three days ago.
  await page.goto('/receptions?view=record')
  await page
    .getByRole('row')
    .filter({ hasText: mark })
    .getByRole('link', { name: dayText(dayFrom(-3)) })
    .click()
  await expect(page).toHaveURL(new RegExp(forgotten))
  await page.getByRole('button', { name: '登记未开展' }).click()
  await modal(page).getByLabel('为什么没有开展').fill('暴雨，道路中断。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记未开展' }).click()
  await expect(page.getByText('没有开展：暴雨，道路中断。')).toBeVisible()

  // Somebody else is on duty.
  await page.goto(`/receptions/${coming}`)
  await page.getByRole('button', { name: '调整安排' }).click()
  await pickAll(modal(page), '值班代表', [second])
  await modal(page).getByLabel('公告内容').fill('请带有关材料。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存，通知代表' }).click()
  await expect(page.getByRole('region', { name: '值班代表（2人）' })).toContainText(second.name)
  await expect(page.getByText('请带有关材料。')).toBeVisible()

  // The deputy finds it among their own, and the draft.
  const deputy = await colleague(browser, accounts.deputy, baseURL)
  await deputy.page.goto(`/receptions?view=mine&station_id=${station_id}`)
  await expect(deputy.page.getByRole('row').filter({ hasText: mark })).toHaveCount(3)
  await expectAccessible(deputy.page)
  await deputy.page.goto(`/reception-visits/${visit}`)
  await deputy.page.getByRole('link', { name: '查看转成的建议' }).click()
  await expect(deputy.page.getByRole('heading', { level: 1 })).toContainText(mark)
  await deputy.leave()
})

test('A4: everybody finds a station and its receptions; its sheet and contacts are printed', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const mark = unique()
  const name = `吕河口${mark}代表联络站`
  const matter = `渡口${mark}的路灯坏了两个月，晚上上下船看不清。`
  const clerk = await staff(request, accounts.township)
  const shown = await reachable(request, accounts.deputy)
  const { id: station_id } = await clerk.post<{ id: string }>('/stations', {
    level: 'township',
    kind: 'station',
    name,
    address: '渡口街十八号',
    phone: '0915-7654321',
    contact_id: shown.id,
    opened_on: dayFrom(-60),
    deputy_ids: [shown.id],
  })
  const told = async (days: number, from: string, to: string) => {
    const { id } = await clerk.post<{ id: string }>('/receptions', {
      station_id,
      begins_at: `${dayFrom(days)}T${from}:00+08:00`,
      ends_at: `${dayFrom(days)}T${to}:00+08:00`,
      notice: `请带上${mark}有关材料。`,
      deputy_ids: [shown.id],
    })
    await clerk.actOn(`receptions/${id}`, 'announcements', { late_reason: '临时增加一次。' })
    return id
  }
  const now = await told(0, '08:30', '10:30')
  await told(12, '09:00', '11:00')
  await clerk.post('/reception-visits', { reception_id: now, matter, visitor_name: `赵${mark}` })

  // A resident, without script.
  const { page: phone, leave } = await resident(browser, baseURL, false)
  await phone.goto(`/p/${shown.county}/`)
  await phone.getByRole('link', { name: '代表联络站', exact: true }).click()
  await phone.getByRole('link', { name }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(phone.getByRole('link', { name: '0915-7654321' })).toBeVisible()
  const coming = phone.getByRole('region', { name: '接待日' })
  await expect(coming.getByText(`接待代表：${shown.name}`)).toHaveCount(2)
  await expect(coming.getByText(`请带上${mark}有关材料。`)).toHaveCount(2)
  await expect(phone.getByText('临时增加一次')).toHaveCount(0)
  await expect(phone.getByText('路灯坏了', { exact: false })).toHaveCount(0)
  await expect(phone.getByText(`赵${mark}`)).toHaveCount(0)
  await expectFits(phone)
  const deputies = phone.getByRole('region', { name: '驻站代表' })
  await deputies.getByRole('link', { name: shown.name }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(shown.name)
  await leave()
  const young = await resident(browser, baseURL, true, 320)
  for (const path of ['', `${station_id}`]) {
    await young.page.goto(`/p/${shown.county}/stations/${path}`)
    await expectAccessible(young.page)
  }
  await young.leave()

  // The office prints both.
  await signIn(page, accounts.township)
  await page.goto(`/stations/${station_id}`)
  const open = page.getByRole('region', { name: '向群众公开' })
  await expect(open.getByRole('img', { name: new RegExp(mark) })).toBeVisible()
  await expectAccessible(page)
  for (const print of ['下载张贴的公告（PDF）', '下载代表联系卡（PDF）']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      open.getByRole('button', { name: print }).click(),
    ])
    const bytes = await readFile(await file.path())
    expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
  }

  // The ledger of a month.
  const [year, month] = today().split('-')
  await page.goto(`/reception-visits?view=all&station_id=${station_id}`)
  await choose(page, '全部月份', `${year}年${Number(month)}月`)
  await expect(page).toHaveURL(new RegExp(`month=${year}-${month}`))
  await expect(page.getByRole('row').filter({ hasText: mark })).toHaveCount(1)
  await expectAccessible(page)
  await page.goto(`/reception-visits?view=all&station_id=${station_id}&month=2020-01`)
  await settle(page)
  await expect(page.getByRole('row').filter({ hasText: mark })).toHaveCount(0)
})
