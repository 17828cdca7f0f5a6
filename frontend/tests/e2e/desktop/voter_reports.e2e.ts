/** An office plans a report to voters, records it, lets voters rate by phone and on paper, announces and feeds back. */
import { accounts } from '../support/accounts'
import {
  colleague,
  door,
  expect,
  expectAccessible,
  modal,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { dayText, idOf, personOf, pickAll } from '../support/jointly'
import { resident } from '../support/resident'
import { staff } from '../support/staff'
import { dayFromNow } from '../support/works'

/** A deputy reports once on a day: each run takes another. */
const someDay = () => dayFromNow(-1 - (Number(unique()) % 300))

test('A6: a report is planned, heard, rated in secret, announced and fed back', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const mark = unique()
  const day = someDay()
  const deputy = await personOf(request, accounts.third_deputy)
  const clerk = await staff(request, accounts.township)

  await signIn(page, accounts.township)
  await door(page, '代表述职').click()
  await settle(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '安排述职' }).first().click()
  await modal(page).getByRole('button', { name: '安排，通知代表' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await pickAll(modal(page), '述职代表', [deputy])
  await modal(page).getByLabel('哪一天').fill(dayText(day))
  await modal(page).getByLabel('哪一天').press('Enter')
  await modal(page).getByLabel('在哪里开述职会').fill(`敖院村${mark}党群服务中心`)
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '安排，通知代表' }).click()
  await expect(page).toHaveURL(/voter-reports\/[0-9a-f-]{36}$/)
  const report = await idOf(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(deputy.name)
  await expectAccessible(page)

  // The report came on paper.
  await page.getByRole('button', { name: '写述职报告' }).click()
  await modal(page)
    .getByLabel('述职报告正文')
    .fill(`一年来走访选民四十户${mark}，提出建议三件，两件已经办成，一件正在办理。`)
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存述职报告' }).click()
  await expect(page.getByText(`走访选民四十户${mark}`, { exact: false })).toBeVisible()

  // Fewer than fifty came: why.
  await page.getByRole('button', { name: '登记述职情况' }).click()
  await modal(page).getByLabel('到会选民人数').fill('四十')
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(modal(page).getByText('请填写人数或者票数', { exact: false })).toBeVisible()
  await modal(page).getByLabel('到会选民人数').fill('40')
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('为什么人数不够').fill('春耕时节，外出的人多。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('40名选民参加', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '记录选民提问' }).click()
  await modal(page).getByLabel('选民提了什么问题、意见').fill('三组的路什么时候修？')
  await modal(page).getByLabel('代表怎么回答的').fill('已经列入今年计划。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '记下来' }).click()
  await expect(page.getByRole('region', { name: '选民提问（1条）' })).toContainText('三组的路')

  // Slips: not more than voters; each voter draws one.
  await page.getByRole('button', { name: '开放手机评议' }).click()
  await modal(page).getByLabel('印多少张评议码').fill('41')
  await modal(page).getByRole('button', { name: '开放，去打印评议码' }).click()
  await expect(modal(page).getByText('不能多于到会选民', { exact: false }).last()).toBeVisible()
  await modal(page).getByLabel('印多少张评议码').fill('6')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '开放，去打印评议码' }).click()
  await expect(page.getByRole('heading', { name: '评议码', level: 1 })).toBeVisible()
  await expectAccessible(page)
  const slip = (await page.locator('li strong').first().textContent()) ?? ''
  const { link } = await clerk.get<{ link: string }>(`/voter-reports/${report}`)

  // A voter without script, and the same slip once more.
  const voter = await resident(browser, baseURL, false)
  await voter.page.goto(link)
  await voter.page.getByLabel('评议码').fill(slip.toLowerCase())
  await voter.page.getByLabel('优秀').check()
  await voter.page.locator('button[type=submit]').click()
  await expect(voter.page.getByRole('heading', { name: '评议已经收到' })).toBeVisible()
  await voter.page.goto(link)
  await voter.page.getByLabel('评议码').fill(slip)
  await voter.page.getByLabel('不称职').check()
  await voter.page.locator('button[type=submit]').click()
  await expect(voter.page.getByText('已经用过一次', { exact: false }).first()).toBeVisible()

  const young = await resident(browser, baseURL, true, 320)
  await young.page.goto(link)
  await expectAccessible(young.page)
  await young.leave()

  // What stood on paper is added; with that it is closed.
  await page.goto(`/voter-reports/${report}`)
  await expect(page.getByText('评议码已用1张，共6张', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '登记评议结果' }).click()
  await modal(page).getByLabel('优秀', { exact: true }).fill('20')
  await modal(page).getByLabel('称职', { exact: true }).fill('10')
  await modal(page).getByLabel('基本称职', { exact: true }).fill('4')
  await modal(page).getByLabel('不称职', { exact: true }).fill('1')
  await modal(page).getByLabel('弃权或无效', { exact: true }).fill('1')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '关闭手机评议，登记结果' }).click()
  await expect(page.getByText('称职率：31 ÷ 37＝83.7%')).toBeVisible()
  await page.getByText('为什么是这个结果').click()
  await expect(page.getByText('评议结果：称职。', { exact: false })).toBeVisible()
  await expectAccessible(page)

  // Announced to everybody, fed back to the deputy.
  await page.getByRole('button', { name: '公布结果' }).click()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '公布', exact: true }).click()
  await expect(page.getByRole('region', { name: '公开页面' })).toBeVisible()
  await voter.page.goto(link)
  await expect(voter.page.getByRole('heading', { name: '评议结果' })).toBeVisible()
  await voter.page.goto(link.replace(/[^/]+$/, ''))
  await expect(voter.page.getByRole('link', { name: deputy.name }).first()).toBeVisible()
  await voter.leave()
  await page.getByRole('button', { name: '书面反馈代表' }).click()
  await modal(page).getByLabel('反馈意见').fill('选民希望多到组里走访。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '反馈，通知代表' }).click()
  await expect(page.getByText('已书面反馈，等代表确认。')).toBeVisible()

  const own = await colleague(browser, accounts.third_deputy, baseURL)
  await own.page.goto(`/voter-reports/${report}`)
  await expect(own.page.getByRole('button', { name: '登记评议结果' })).toHaveCount(0)
  await own.page.getByRole('button', { name: '确认已阅' }).click()
  await modal(own.page).getByLabel('改进措施').fill('每月到一个组走访。')
  await expectAccessible(own.page)
  await modal(own.page).getByRole('button', { name: '已阅，确认' }).click()
  await expect(own.page.getByText('每月到一个组走访。')).toBeVisible()
  await own.leave()

  // Who has reported: the town, and the county over its towns.
  await page.goto(`/voter-report-coverage?year=${day.slice(0, 4)}`)
  await expect(page.getByText('每年不低于30%', { exact: false })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: deputy.name })).toContainText('已述职')
  await expectAccessible(page)
  const county = await colleague(browser, accounts.county, baseURL)
  await county.page.goto('/voter-report-coverage')
  await expect(county.page.getByRole('heading', { name: '各乡镇述职覆盖' })).toBeVisible()
  await expectAccessible(county.page)
  await county.leave()

  // Another town does not find it.
  const sibling = await colleague(browser, 'town02', baseURL)
  await sibling.page.goto(`/voter-reports/${report}`)
  await expect(sibling.page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible()
  await sibling.leave()
})

test('A6: what is planned is moved and called off with a reason', async ({ page, request }) => {
  test.setTimeout(120_000)
  const deputy = await personOf(request, accounts.third_deputy)
  const clerk = await staff(request, accounts.township)
  const ahead = 20 + (Number(unique()) % 150)
  const { id } = await clerk.post<{ id: string }>('/voter-reports', {
    deputy_id: deputy.id,
    form: 'oral',
    held_on: dayFromNow(ahead),
    place: '镇人大代表之家',
  })
  await signIn(page, accounts.township)
  await page.goto(`/voter-reports/${id}`)
  await expect(page.getByRole('button', { name: '登记述职情况' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('button', { name: '改期' }).click()
  await modal(page)
    .getByLabel('改到哪一天')
    .fill(dayText(dayFromNow(ahead + 151)))
  await modal(page).getByLabel('改到哪一天').press('Enter')
  await modal(page).getByLabel('为什么改期').fill('汛期防汛。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '改期，通知代表' }).click()
  await expect(page.getByText('汛期防汛。')).toBeVisible()
  await page.getByRole('button', { name: '取消述职' }).click()
  await modal(page).getByLabel('为什么取消').fill('代表外出。')
  await modal(page).getByRole('button', { name: '取消述职' }).click()
  await expect(page.getByText('已取消：代表外出。')).toBeVisible()
  await expectAccessible(page)
})
