/**
 * Records that are verified, points that explain themselves, quarters, appeals, rules. Runs again on the same server:
 * a quarter that is closed stays so; each run puts rules in force from another quarter of the next year, of which
 * there are five.
 */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import {
  choose,
  colleague,
  expect,
  expectAccessible,
  expectFits,
  modal,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { resident } from '../support/resident'

/** A deputy enters what was done today. */
async function enter(page: Page, title: string) {
  await page.goto('/duty-records')
  await page.getByRole('button', { name: '记一笔' }).first().click()
  await choose(modal(page), '类别', '化解矛盾纠纷')
  await modal(page).getByLabel('做了什么').fill(title)
  await modal(page).getByRole('button', { name: '登记，等待核实' }).click()
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  await expect(page.getByText('正在等待工作机构核实。')).toBeVisible()
}

test('A9, 6.3: what is entered is verified or refused, also several at once, and explains its points', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow()
  const mark = unique()
  const [first, second, third] = ['甲', '乙', '丙'].map((name) => `调解${name}组纠纷${mark}`) as [
    string,
    string,
    string,
  ]
  const deputy = await colleague(browser, accounts.deputy, baseURL)
  for (const title of [first, second, third]) await enter(deputy.page, title)
  await expectAccessible(deputy.page)

  await signIn(page, accounts.township)
  await page.goto('/duty-records')
  await expectAccessible(page)
  // One without what one would need to judge it goes back with the reason.
  await page.getByRole('link', { name: third }).click()
  await page.getByRole('button', { name: '退回' }).click()
  await modal(page).getByRole('button', { name: '退回' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByLabel('退回理由').fill('请写清在哪里、和谁。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '退回' }).click()
  await expect(page.getByText('请写清在哪里、和谁。')).toBeVisible()

  // The others together, by the keyboard.
  await page.goto('/duty-records')
  for (const title of [first, second]) {
    const box = page.getByRole('checkbox', { name: new RegExp(title) })
    await box.focus()
    await page.keyboard.press('Space')
  }
  await expect(page.getByText('已选2条')).toBeVisible()
  await page.keyboard.press('Alt+V')
  await expect(modal(page).getByText(first)).toBeVisible()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '核实', exact: true }).click()
  await expect(page.getByText('已核实2条')).toBeVisible()
  await expect(page.getByRole('link', { name: first })).toBeHidden()

  // The deputy is told, and reads why each counts for so many points.
  await deputy.page.goto('/duty-points')
  await deputy.page.getByRole('link', { name: '我的积分' }).click()
  const line = deputy.page.getByRole('row').filter({ hasText: first })
  await expect(line).toContainText(/首次|再次|已到上限/)
  await expect(line).toContainText('化解矛盾纠纷')
  await expect(deputy.page.getByRole('row').filter({ hasText: third })).toBeHidden()
  await expectAccessible(deputy.page)
  await line.getByRole('link', { name: first }).click()
  await expect(deputy.page.getByText('已经核实，按积分办法计分。')).toBeVisible()
  await deputy.leave()

  // The county draws some at random, and looks at one again.
  const county = await colleague(browser, accounts.county, baseURL)
  await county.page.goto('/duty-records?view=drawn')
  await expect(county.page.getByRole('heading', { name: /抽查情况/ })).toBeVisible()
  await county.page.getByRole('button', { name: '随机抽取', exact: true }).click()
  await modal(county.page).getByLabel('抽取几条').fill('0')
  await modal(county.page).getByRole('button', { name: '抽取', exact: true }).click()
  await expect(modal(county.page).getByText('请填 1 至 200 的整数')).toBeVisible()
  await expectAccessible(county.page)
  await modal(county.page).getByLabel('抽取几条').fill('1')
  await modal(county.page).getByRole('button', { name: '抽取', exact: true }).click()
  await expect(county.page.getByText('已抽取1条')).toBeVisible()
  await expect(county.page.getByRole('row').nth(1)).toBeVisible()
  await expect(county.page.getByText(/随机抽取\d+次/)).toBeVisible()
  await expectAccessible(county.page)
  await county.page.goto('/duty-records?view=sample&kind=mediation')
  await county.page.getByRole('link', { name: second }).click()
  await county.page.getByRole('button', { name: '抽查' }).click()
  await modal(county.page).getByText('属实', { exact: true }).click()
  await modal(county.page).getByRole('button', { name: '登记抽查结果' }).click()
  await expect(county.page.getByText('抽查属实').first()).toBeVisible()
  await expectAccessible(county.page)
  await county.leave()
})

test('6.3: quarters are closed, published and appealed against; others see nothing before', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow()
  const year = new Date().getFullYear()
  await signIn(page, accounts.township)
  for (const quarter of [1, 2, 3]) {
    await page.goto(`/duty-points?year=${year}&quarter=${quarter}`)
    await expect(page.getByRole('heading', { name: new RegExp(`第${quarter}季度`) })).toBeVisible()
    await settle(page)
    const close = page.getByRole('button', { name: '封存季度' })
    if (!(await close.isVisible())) continue
    await close.click()
    await expect(modal(page).getByText('封存以后，这个季度的积分不再变动。')).toBeVisible()
    if (quarter === 1) await expectAccessible(page)
    await modal(page).getByRole('button', { name: '封存季度' }).click()
    await expect(page.getByText('已封存', { exact: true })).toBeVisible()
  }
  await expectAccessible(page)

  // By name, never as ranks; the office may sort. The running quarter is not closed before its end.
  await page.goto('/duty-points')
  await expect(page.getByRole('button', { name: '封存季度' })).toHaveAttribute('aria-disabled')
  await page.getByRole('button', { name: '全年累计' }).click()
  await expect(page).toHaveURL(/sort=total/)

  // Other deputies see a quarter only once it was decided to publish it.
  const other = await colleague(browser, accounts.other_deputy, baseURL)
  const first = `/duty-points?year=${year}&quarter=1`
  await other.page.goto(first)
  await expect(other.page.getByText('这个季度的积分没有公布')).toBeVisible()
  await page.goto(first)
  await decide('登记公布决定')
  await other.page.goto(first)
  await expect(other.page.getByRole('row').nth(2)).toBeVisible()
  await expect(other.page.getByRole('button', { name: '全年累计' })).toBeHidden()
  await expectAccessible(other.page)

  // Residents see it only once that was decided, too, and no more as soon as it is taken back.
  const told = page.getByRole('link', { name: '看居民看到的网页' })
  await expect(told).toBeHidden()
  await page.getByRole('button', { name: '登记改变公布范围的决定' }).click()
  await expect(modal(page).getByRole('radio', { name: /^本级人大代表和居民/ })).toBeChecked()
  await expectAccessible(page)
  await modal(page).getByLabel('谁决定的').fill('镇人大主席团会议')
  await modal(page).getByRole('button', { name: '登记改变公布范围的决定' }).click()
  await expect(modal(page)).toBeHidden()
  const path = (await told.getAttribute('href')) ?? ''
  const anybody = await resident(browser, baseURL, true)
  await anybody.page.goto(path)
  await expect(anybody.page.getByRole('heading', { level: 1 })).toContainText('第1季度履职积分')
  await expect(anybody.page.getByRole('row').nth(2)).toBeVisible()
  await expect(anybody.page.getByText('镇人大主席团会议', { exact: false }).first()).toBeVisible()
  await expect(anybody.page.getByRole('heading', { name: '积分办法' })).toBeVisible()
  await expectAccessible(anybody.page)
  await expectFits(anybody.page)
  await anybody.page.getByRole('link', { name: '代表履职积分' }).click()
  await expect(anybody.page.getByRole('link', { name: /第1季度履职积分/ }).first()).toBeVisible()
  await expectAccessible(anybody.page)
  await anybody.page.getByRole('link', { name: '返回首页' }).click()
  await expect(anybody.page.getByRole('link', { name: '代表履职积分' })).toBeVisible()
  await anybody.leave()
  await decide('登记不再公布的决定')
  expect((await page.request.get(path)).status()).toBe(404)
  await other.page.goto(first)
  await expect(other.page.getByText('这个季度的积分没有公布')).toBeVisible()

  async function decide(name: string) {
    await page.getByRole('button', { name }).click()
    await modal(page).getByLabel('谁决定的').fill('镇人大主席团会议')
    await modal(page).getByRole('button', { name }).click()
    await expect(modal(page)).toBeHidden()
  }

  // An appeal within its days, answered with its reason.
  const content = `第三季度接待选民没有计分${unique()}`
  await other.page.getByRole('link', { name: '我的积分' }).click()
  await other.page.getByRole('button', { name: '提出异议' }).nth(2).click()
  await modal(other.page).getByLabel('哪里不对，为什么').fill(content)
  await expectAccessible(other.page)
  await modal(other.page).getByRole('button', { name: '提交，请工作机构答复' }).click()
  await expect(other.page.getByRole('link', { name: '异议：待答复' })).toBeVisible()
  await page.goto('/duty-appeals')
  await page.getByRole('link', { name: content }).click()
  await page.getByRole('button', { name: '答复异议' }).click()
  await modal(page).getByText('维持原分', { exact: true }).click()
  await modal(page).getByLabel('答复', { exact: true }).fill('当季没有接待台账，按办法不计分。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '答复代表' }).click()
  await expect(page.getByText('当季没有接待台账，按办法不计分。')).toBeVisible()
  await other.page.reload()
  await other.page.getByRole('link', { name: '异议：维持原分' }).click()
  await expect(other.page.getByText('当季没有接待台账，按办法不计分。')).toBeVisible()
  await expectAccessible(other.page)
  await other.leave()
})

test('6.3: rules begin with those in force or of another place, and are put in force by a decision', async ({
  page,
}) => {
  await signIn(page, accounts.township)
  await page.goto('/duty-rules')
  await expectAccessible(page)
  await page.getByRole('button', { name: '起草办法' }).first().click()
  await page.getByRole('button', { name: '看看内容' }).first().click()
  await expect(page.getByRole('cell', { name: /化解矛盾纠纷/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '用这个办法起草' }).click()
  await expect(page.getByRole('heading', { name: '修改草稿' })).toBeVisible()

  // What cannot be counted with is said beside its field.
  const mark = unique()
  const name = `积分办法第${mark}版`
  /** Others than those of an earlier run. */
  const [first, cap] = [`3.${1 + (Number(mark) % 9)}`, String(10 + (Number(mark) % 991))]
  await page.getByLabel('名称').fill(name)
  const field = page.getByLabel('第2项：首次')
  await field.fill('三分')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('请填数字，最多一位小数')).toBeVisible()
  await field.fill(first)
  await page.getByLabel('第2项：全年上限').fill(cap)
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存草稿' }).click()

  // What it changes stands beside it, before anybody decides.
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  const change = page.getByRole('row').filter({ hasText: `全年最多${cap}` })
  await expect(change).toContainText('其他会议')
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记施行' }).click()
  await modal(page).getByLabel('谁决定的').fill('镇人大主席团会议')
  const next = new Date().getFullYear() + 1
  const quarters = [1, 2, 3, 4].map((n) => `${next}年第${n}季度`)
  for (const quarter of [...quarters, `${next + 1}年第1季度`]) {
    await choose(modal(page), '从哪个季度起', quarter)
    await modal(page).getByRole('button', { name: '登记施行' }).click()
    const taken = modal(page).getByText('本级人大已有从该季度起施行的办法')
    await expect(taken.or(page.getByText(/起施行。要变就起草新版本/)).first()).toBeVisible()
    if (await modal(page).isHidden()) break
  }
  await expect(page.getByText(/起施行。要变就起草新版本/)).toBeVisible()
  await expect(page.getByRole('button', { name: '修改草稿' })).toBeHidden()
})
