/** An office holds an appraisal of deputies on paper up to the decision; the register of commendations. */
import { accounts } from '../support/accounts'
import { freed, prepared } from '../support/appraisals'
import {
  choose,
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
import { dayText, personOf } from '../support/jointly'
import { today } from '../support/staff'
import { dayFromNow } from '../support/works'

test('12/36: an appraisal is prepared, its items put in other words, and called off', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const year = Number(today().slice(0, 4)) - 2
  await freed(request, year)
  await signIn(page, accounts.township)
  await door(page, '履职积分').click()
  await page.getByRole('link', { name: '五好代表', exact: true }).click()
  await settle(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: '准备评议' }).first().click()
  await modal(page).getByRole('button', { name: '保存，先不开始' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await choose(modal(page), '年度', `${year}年`)
  await modal(page)
    .getByLabel('评议截止日期')
    .fill(dayText(dayFromNow(9)))
  await modal(page).getByLabel('评议截止日期').press('Enter')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存，先不开始' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${year}年度五好代表评议`)
  await expect(page.getByText('核对评议项目和代表名单，然后开始评议。')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: '修改准备内容' }).click()
  await modal(page).getByLabel('第3项的名称').fill('')
  await modal(page).getByRole('button', { name: '保存', exact: true }).click()
  await expect(modal(page).getByText('第3项：名称和说明都要写', { exact: false })).toBeVisible()
  await modal(page).getByLabel('第3项的名称').fill('履职尽责好')
  await modal(page).getByRole('button', { name: '去掉第5项' }).click()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('heading', { name: '评议项目（4项）' })).toBeVisible()
  await expect(page.getByText('履职尽责好')).toBeVisible()

  // Called off, it leaves its year free.
  await page.getByRole('button', { name: '取消评议' }).click()
  await modal(page).getByLabel('为什么取消').fill('改在换届后进行。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '取消评议' }).click()
  await expect(page.getByText('已取消：改在换届后进行。')).toBeVisible()
  await page.goto('/deputy-appraisals?view=cancelled')
  await expect(page.getByRole('link', { name: `${year}年度五好代表评议` }).first()).toBeVisible()
  await expectAccessible(page)
})

test('12/36, 12/63: paper is entered as sums, the presidium decides, each reads their own result', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const { id, year, people } = await prepared(request, 2020)
  const [first, second] = people
  await signIn(page, accounts.township)
  await page.goto(`/deputy-appraisals/${id}`)
  await page.getByRole('button', { name: '开始评议' }).click()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '开始，通知代表' }).click()
  await expect(page.getByRole('heading', { name: /^还没有评议的代表（\d+人）$/ })).toBeVisible()
  await expect(page.getByText('评议结束以后才有结果。')).toBeVisible()
  await expectAccessible(page)

  // Who has not rated is reminded, once a day.
  await page.getByRole('button', { name: '提醒未评议的代表' }).click()
  await modal(page).getByRole('button', { name: '发出提醒' }).click()
  await expect(page.getByText('上次提醒')).toBeVisible()

  // Everybody handed in a paper.
  await page.getByRole('button', { name: '登记纸质评议票' }).click()
  const raters = modal(page).getByRole('group', { name: '谁交了评议票' }).getByRole('checkbox')
  await expect(raters.first()).toBeVisible()
  const count = await raters.count()
  for (let at = 0; at < count; at += 1) await raters.nth(at).check()
  await modal(page).getByRole('button', { name: '登记合计' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  const items = ['思想品德好', '遵纪守法好', '依法履职好', '为民办事好', '模范带头好']
  for (const who of [first!, second!]) {
    const all = await modal(page).getByLabel(`${who.name}，有效票`).inputValue()
    for (const item of items) {
      const is_good = who === first || item !== '依法履职好'
      await modal(page)
        .getByLabel(`${who.name}，${item}`)
        .fill(is_good ? all : '0')
    }
  }
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记合计' }).click()
  await expect(page.getByText('代表都已经评议，可以结束评议。')).toBeVisible()
  await expect(page.getByText('评议结束以后才有结果。')).toBeVisible()
  await page.getByRole('button', { name: '结束评议' }).click()
  await modal(page).getByRole('button', { name: '结束评议' }).click()
  await expect(page.getByText('评议已经结束，请提请表彰五好代表。')).toBeVisible()
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await expect(row(first!.name)).toContainText('五好代表')
  await expect(row(second!.name)).toContainText('未全部达到')
  await expect(page.getByRole('region', { name: '创建率和表彰率' })).toContainText('1/')
  await expectAccessible(page)

  await page.getByRole('button', { name: '提请表彰' }).click()
  await modal(page).getByRole('checkbox', { name: first!.name }).check()
  await modal(page).getByLabel('为什么提请他们', { exact: false }).fill('各项认可比例高。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '提请表彰1人' }).click()
  await expect(page.getByText('已提请表彰，请主席团决定后登记。')).toBeVisible()
  await page.getByRole('button', { name: '登记主席团决定' }).click()
  await modal(page).getByRole('button', { name: '登记决定，表彰1人' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('由谁决定').fill('镇人大主席团第三次会议')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记决定，表彰1人' }).click()
  await expect(page.getByText('镇人大主席团第三次会议于', { exact: false })).toBeVisible()
  await expectAccessible(page)

  // The honour is in the register by the same act.
  await page.getByRole('link', { name: '看表彰' }).click()
  await expect(page.getByRole('link', { name: `${year}年度五好代表` })).toBeVisible()
  await expect(row(first!.name)).toContainText('乡镇级')
  await expectAccessible(page)

  // Who was not five-good reads their own result and nobody else's.
  const deputy = await colleague(browser, accounts.other_deputy, baseURL)
  await deputy.page.goto(`/deputy-appraisals/${id}`)
  const own = deputy.page.getByRole('row').filter({ hasText: '（本人）' })
  await expect(own).toContainText('未全部达到')
  const other = deputy.page.getByRole('row').filter({ hasText: first!.name })
  await expect(other).toContainText('表彰')
  await expect(other).not.toContainText('%')
  await expectAccessible(deputy.page)
  await deputy.leave()
  const sibling = await colleague(browser, 'town02', baseURL)
  await sibling.page.goto(`/deputy-appraisals/${id}`)
  await expect(sibling.page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible()
  await sibling.leave()
})

test('12/63: a commendation is entered, corrected, and taken back with its reason', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const title = `优秀人大代表${unique()}`
  const first = await personOf(request, accounts.deputy)
  await signIn(page, accounts.township)
  await page.goto('/awards')
  await settle(page)
  await page.getByRole('button', { name: '登记表彰' }).first().click()
  await modal(page).getByRole('button', { name: '登记表彰' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('代表小组', { exact: true }).check()
  await modal(page).getByLabel('代表', { exact: true }).check()
  const field = page.getByRole('combobox', { name: '表彰对象' })
  await modal(page).locator('.el-select').filter({ has: field }).click()
  await field.fill(first.name)
  await page.getByRole('option', { name: first.name }).first().click()
  await modal(page).getByLabel('荣誉名称').fill(title)
  await choose(modal(page), '级别', '县级')
  await modal(page).getByLabel('授予机关').fill('县人大常委会')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '登记表彰' }).click()
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  await expect(page.getByText(`县人大常委会授予${first.name}，现在有效。`)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '更正' }).click()
  await modal(page).getByLabel('文号', { exact: false }).fill('县人大发〔2026〕8号')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('县人大发〔2026〕8号')).toBeVisible()

  const deputy = await colleague(browser, accounts.deputy, baseURL)
  await deputy.page.goto('/awards')
  await deputy.page.getByRole('link', { name: title }).click()
  await expect(deputy.page.getByRole('button', { name: '撤销表彰' })).toHaveCount(0)
  await expectAccessible(deputy.page)
  await deputy.leave()

  await page.getByRole('button', { name: '撤销表彰' }).click()
  await modal(page).getByLabel('为什么撤销', { exact: false }).fill('县人大常委会决定撤销。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '撤销表彰' }).click()
  await expect(page.getByText(/撤销：县人大常委会决定撤销。/)).toBeVisible()
  await page.goto('/awards?view=withdrawn')
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await expectAccessible(page)
})
