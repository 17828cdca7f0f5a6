/** A deputy on duty takes down what voters say, without network too, and tells them what became of it. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import {
  deputyOnPhone,
  expect,
  expectAccessible,
  signIn,
  standOnItsOwn,
  test,
} from '../support/phone'
import { announced, station } from '../support/receptions'
import { staff, today } from '../support/staff'
import { dayFromNow, unique } from '../support/works'

const sent = (page: Page) =>
  expect(page.getByText('都已经发出去了。')).toBeVisible({ timeout: 40_000 })

/** A button that may also be a link that looks like one. */
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).click()

test('A3: a visitor’s matter written without network is sent once, handed over, and told', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const { reception, name, clerk, visits } = await announced(request)
  const matter = `三组水渠${unique()}垮了二十多米，浇不上地`
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.getByRole('link', { name: '履职', exact: true }).click()
  await page.getByRole('link', { name: '接待选民', exact: true }).click()
  await expect(page.getByRole('heading', { name: '下次值班' })).toBeVisible()
  await expect(page.getByText('就是今天')).toBeVisible()
  await expect(page.getByText(name).first()).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/m/receptions/${reception}`)
  await expect(page.getByText('桥头村村委会一楼')).toBeVisible()
  await expect(page.getByText('09:00到11:30')).toBeVisible()
  await expectAccessible(page)
  await press(page, '记群众反映的事')
  await expect(page.getByLabel('反映什么事')).toBeVisible()
  await expectAccessible(page)

  await context.setOffline(true)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('反映什么事').fill(matter)
  await page.getByLabel('哪个村、社区').fill('三村')
  await page.getByRole('button', { name: '留姓名，好告诉结果' }).click()
  await page.getByLabel('姓名', { exact: true }).fill('李大娘')
  await page.getByRole('button', { name: '交给有关单位办' }).click()
  // The units were read before: they can be chosen without network.
  const units = page.getByLabel('交给哪个单位')
  const label = await units.getByRole('option', { name: accounts.unit_name }).textContent()
  await units.selectOption({ label: label ?? '' })
  await page.getByRole('button', { name: '半个月内' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  // Back at the reception: the next visitor stands in line.
  await expect(page).toHaveURL(new RegExp(`receptions/${reception}$`))
  await expect(page.getByText(matter)).toBeVisible()
  await expect(page.getByText('写好了，存在手机里，有网后自动发出。')).toBeVisible()
  await press(page, '我到岗了')
  await expect(page.getByText('写好了，存在手机里，有网后自动发出。')).toHaveCount(3)
  await expectAccessible(page)
  // The village of before is one tap away.
  await press(page, '记群众反映的事')
  await page.getByRole('button', { name: '三村', exact: true }).click()
  await expect(page.getByLabel('哪个村、社区')).toHaveValue('三村')
  await page.goto('/m/outbox')
  await expect(page.getByText('等待发送 · 群众反映的事')).toBeVisible()
  await expect(page.getByText('等待发送 · 接待到岗情况')).toBeVisible()
  await context.setOffline(false)
  await sent(page)
  const [visit, ...more] = await visits()
  expect(more).toEqual([])
  expect(visit).toMatchObject({
    handling: 'handed_over',
    village: '三村',
    visitor_name: '李大娘',
    unit_name: label,
    due_on: dayFromNow(15),
  })
  expect(await clerk.get(`/receptions/${reception}`)).toMatchObject({
    status: 'held',
    duties: [{ is_present: true }],
  })

  // With the unit: there is nothing to tell yet, and the page says so.
  await page.goto(`/m/reception-visits/${visit?.id ?? ''}`)
  await expect(page.getByText('已交办', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '已告诉群众' })).toBeDisabled()
  await expect(page.getByText(/单位还没有答复/)).toBeVisible()
  await expectAccessible(page)
  await clerk.actOn(`reception-visits/${visit?.id ?? ''}`, 'results', {
    result: '已经修好二十米，三天内通水。',
  })
  await page.goto('/m/receptions?view=visits')
  await expect(page.getByRole('heading', { name: /请把结果告诉群众/ })).toBeVisible()
  const card = page.getByRole('link', { name: matter })
  await expect(card).toContainText('等您告诉群众')
  await expectAccessible(page)
  await card.click()
  await expect(page.getByText('已经修好二十米，三天内通水。')).toBeVisible()
  await press(page, '已告诉群众')
  await page.getByRole('button', { name: '当面说了' }).click()
  await page.getByLabel('群众怎么说').fill('很满意。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '告诉了，记下来' }).click()
  await expect(page.getByText('当面说了；很满意。')).toBeVisible()
  await expectAccessible(page)
  expect(await visits()).toMatchObject([{ fed_back_on: today() }])

  // How often a deputy received voters this year, and how often they should.
  await page.goto('/m/receptions?view=past')
  await expect(page.getByText(/年您接待了\d+次/)).toBeVisible()
  await expect(page.getByText(/^依据：/)).toBeVisible()
  await expectAccessible(page)

  // Very large text on a small phone.
  await page.setViewportSize({ width: 320, height: 640 })
  const large = () =>
    page.evaluate(() => {
      document.documentElement.dataset.textSize = 'xlarge'
    })
  await large()
  await expectAccessible(page)
  for (const path of ['receptions', `receptions/${reception}`, `receptions/${reception}/visit`]) {
    await page.goto(`/m/${path}`)
    await large()
    await expectAccessible(page)
  }
})

test('A3: what is done about it in four ways; who of those on duty came', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const { reception, people, visits, clerk } = await announced(request, 2)
  await signIn(page, accounts.other_deputy)
  const begin = async (matter: string, did: string) => {
    await page.goto(`/m/receptions/${reception}/visit`)
    await page.getByLabel('反映什么事').fill(matter)
    await page.getByRole('button', { name: did }).click()
  }
  const done = async () => {
    await page.getByRole('button', { name: '记下来', exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`receptions/${reception}$`))
  }
  await begin('养老金什么时候发', '当场解释清楚了')
  await page.getByLabel('怎么答复的').fill('每月十五日发放。')
  await done()
  await begin('和邻居的宅基地官司', '该走打官司、复议、仲裁的路')
  await page.getByRole('button', { name: '打官司（诉讼）' }).click()
  await expect(page.getByLabel('怎么跟群众说的')).toHaveValue(/人民法院/)
  await expectAccessible(page)
  await done()
  await begin('村口没有路灯', '我来写成建议')
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByRole('alert').first()).toContainText('20')
  await page.getByLabel('反映什么事').fill('村口没有路灯，晚上出了两次车祸，希望早点安装路灯。')
  await expectAccessible(page)
  await done()
  await begin('不知道归谁管的事情', '交给有关单位办')
  await expect(page.getByText(/人大办公室会转给有关单位/)).toBeVisible()
  await done()
  await expect(page.getByText('群众反映的（4件）')).toBeVisible()
  await expectAccessible(page)
  const found = await visits()
  expect(found.map((it) => it.handling).sort()).toEqual([
    'answered',
    'open',
    'refused',
    'suggested',
  ])

  // The draft is the deputy's own.
  const suggested = found.find((it) => it.handling === 'suggested')
  await page.goto(`/m/reception-visits/${suggested?.id ?? ''}`)
  await expectAccessible(page)
  await page.getByRole('link', { name: '接着写这件建议' }).click()
  await expect(page).toHaveURL(new RegExp(`suggestions/${suggested?.suggestion_id ?? ''}`))

  // What nobody has dealt with yet: to a unit elsewhere, by its name.
  const open = found.find((it) => it.handling === 'open')
  await page.goto(`/m/reception-visits/${open?.id ?? ''}`)
  await expectAccessible(page)
  await press(page, '交给单位办')
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('单位名称').fill('市供电公司')
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('市供电公司')).toBeVisible()
  await press(page, '记单位的答复')
  await page.getByLabel('单位怎么说').fill('下周装好。')
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('等您告诉群众')).toBeVisible()
  await press(page, '改登记的内容')
  await page.getByLabel('哪个村、社区').fill('五村')
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('五村')).toBeVisible()

  // Who came: the reader stands ticked, whoever did not come needs a reason.
  await page.goto(`/m/receptions/${reception}`)
  await press(page, '登记到岗')
  const absent = people[0]?.name ?? ''
  await page.getByRole('button', { name: '登记：到岗1人，应到2人' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByRole('button', { name: `${absent} 生病` }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记：到岗1人，应到2人' }).click()
  await expect(page.getByText('未到：生病')).toBeVisible()
  await expect(page.getByText('已开展', { exact: true })).toBeVisible()
  await expectAccessible(page)
  expect(await clerk.get(`/receptions/${reception}`)).toMatchObject({ status: 'held' })
})

test('an act that is refused once the matter is written down is done again on its own page', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000)
  const { reception, visits } = await announced(request)
  const admin = await staff(request, accounts.admin)
  const unit = `桥头${unique()}水管站`
  const { id } = await admin.post<{ id: string }>('/organs', {
    kind: 'government_unit',
    name: unit,
  })
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto(`/m/receptions/${reception}/visit`)
  await page.getByLabel('反映什么事').fill('二组的水管冻裂了')
  await page.getByRole('button', { name: '交给有关单位办' }).click()
  await page.getByLabel('交给哪个单位').selectOption({ label: unit })
  await context.setOffline(true)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('写好了，存在手机里，有网后自动发出。')).toBeVisible()
  await admin.patchOn(`organs/${id}`, { is_active: false })
  await page.goto('/m/outbox')
  await context.setOffline(false)
  // The matter is with the office; who deals with it is asked again.
  await expect(page.getByText('被退回 · 办理情况')).toBeVisible({ timeout: 40_000 })
  expect(await visits()).toMatchObject([{ handling: 'open' }])
  await page.getByRole('button', { name: '修改后再提交' }).click()
  await page.getByLabel('交给哪个单位').selectOption({ label: '名单里没有，写单位名称' })
  await page.getByLabel('单位名称').fill('市自来水公司')
  await expectAccessible(page)
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('已交办', { exact: true })).toBeVisible()
  expect(await visits()).toMatchObject([
    { handling: 'handed_over', unit_name: '市自来水公司', due_on: dayFromNow(30) },
  ])
})

test('what was written for a reception that was called off meanwhile is not lost', async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000)
  const { reception, clerk, visits } = await announced(request)
  const matter = `四组的桥${unique()}栏杆断了`
  await signIn(page, accounts.deputy)
  await standOnItsOwn(page)
  await page.goto(`/m/receptions/${reception}/visit`)
  await expect(page.getByLabel('反映什么事')).toBeVisible()
  await context.setOffline(true)
  await page.getByLabel('反映什么事').fill(matter)
  await page.getByRole('button', { name: '该走打官司、复议、仲裁的路' }).click()
  await page.getByRole('button', { name: '行政复议', exact: true }).click()
  await page.getByRole('button', { name: '记下来', exact: true }).click()
  await expect(page.getByText('写好了，存在手机里，有网后自动发出。')).toBeVisible()
  await clerk.actOn(`receptions/${reception}`, 'cancellations', { reason: '大雨，道路不通。' })
  await page.goto('/m/outbox')
  await context.setOffline(false)
  await expect(page.getByText('被退回 · 群众反映的事')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText(matter)).toHaveCount(1)
  await expectAccessible(page)
  await page.getByRole('button', { name: '修改后再提交' }).click()
  // The reception says why nothing can be written any more; what was written stays in the outbox.
  await expect(page.getByText('大雨，道路不通。')).toBeVisible()
  await expect(page.getByRole('button', { name: '记群众反映的事' })).toBeDisabled()
  await expectAccessible(page)
  await page.goto('/m/outbox')
  await expect(page.getByText(matter)).toBeVisible()
  expect(await visits()).toEqual([])
})

test('who is not on duty reads, the office records on a phone, too; it is read in English', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(120_000)
  const { reception, station: place, name } = await announced(request, 2)
  const third = await deputyOnPhone(browser, accounts.third_deputy, baseURL)
  await third.page.goto(`/m/receptions/${reception}`)
  await expect(third.page.getByRole('button', { name: '记群众反映的事' })).toBeDisabled()
  await expect(third.page.getByText(/当天值班的代表登记/)).toHaveCount(1)
  await expectAccessible(third.page)
  await third.page.getByRole('link', { name: '看联络站' }).click()
  await expect(third.page.getByRole('heading', { name })).toBeVisible()
  await expect(third.page.getByText('王干事')).toBeVisible()
  await expectAccessible(third.page)
  await third.leave()

  // One that is planned and not announced says what has to happen first.
  const other = await station(request)
  const deputy = await staff(request, accounts.township)
  const { id } = await deputy.post<{ id: string }>('/receptions', {
    station_id: other.station,
    begins_at: `${dayFromNow(20)}T01:00:00Z`,
    ends_at: `${dayFromNow(20)}T03:00:00Z`,
    deputy_ids: [other.people[0]?.id],
  })
  await signIn(page, accounts.township)
  await page.goto(`/m/receptions/${id}`)
  await expect(page.getByText(/还没有向群众公告/)).toBeVisible()
  await expectAccessible(page)

  await page.evaluate(() => localStorage.setItem('luzhi.language', 'en'))
  await page.goto('/m/receptions')
  await expect(page.getByRole('heading', { name: 'Receptions' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/m/receptions/${reception}/visit`)
  await page.getByLabel('What is it about').fill('The canal is broken.')
  await page.getByRole('button', { name: 'Explained it on the spot' }).click()
  await page.getByLabel('What was answered').fill('It is being repaired.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByText('What people said (1)')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/m/stations/${place}`)
  await expect(page.getByText('Deputies (3)')).toBeVisible()
  await expectAccessible(page)
  await page.evaluate(() => localStorage.removeItem('luzhi.language'))
})
