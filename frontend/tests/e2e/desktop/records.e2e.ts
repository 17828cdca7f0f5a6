/** What the offices keep for others: suggestions handed in on paper, deputies, presidiums. */
import { accounts } from '../support/accounts'
import {
  choose,
  door,
  expect,
  expectAccessible,
  modal,
  pick,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { staff } from '../support/staff'

test('the township files a suggestion that a deputy handed in on paper', async ({
  page,
  request,
}) => {
  const title = `关于清理河道淤泥${unique()}的建议`
  const deputy = await staff(request, accounts.deputy)
  const me = await deputy.get<{ display_name: string }>('/me')
  await signIn(page, accounts.township)
  await door(page, '建议议案').click()
  await page.getByRole('button', { name: '代为录入建议' }).click()
  await expect(page).toHaveURL(/suggestions\/new/)
  await expectAccessible(page)
  await page.getByLabel('标题').fill(title)
  await page
    .getByLabel('内容')
    .fill('汛期河道淤塞，两岸农田被淹，建议在汛期之前组织清淤并加固河堤。')
  await page.getByRole('button', { name: '提交审查' }).click()
  await expect(page.getByRole('alert').first()).toContainText('请选择一项')
  await pick(page, '哪位代表提出的', me.display_name)
  await page.getByRole('button', { name: '提交审查' }).click()
  await expect(page.getByText('待审查', { exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: '建议内容' })).toContainText(me.display_name)
  await expect(page.getByRole('region', { name: '办理经过' })).toContainText('城关镇人大干事')

  const own = await deputy.get<{ items: { title: string }[] }>('/suggestions?view=mine')
  expect(own.items.map((one) => one.title)).toContain(title)
})

test('a deputy is registered, elected, suspended for a legal reason and restored', async ({
  page,
}) => {
  const name = `郑试${unique()}`
  await signIn(page, accounts.township)
  await door(page, '代表').click()
  await page.getByRole('button', { name: '登记代表' }).click()
  await expect(page).toHaveURL(/deputies\/new/)
  await page.getByRole('button', { name: '登记代表' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('姓名').fill(name)
  await page.getByText('女', { exact: true }).click()
  await page.getByRole('button', { name: '登记代表' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  await page.getByRole('button', { name: '登记代表资格' }).click()
  const dialog = modal(page)
  await expectAccessible(page)
  await page.locator('.el-dialog .el-select').first().click()
  await page
    .getByRole('option', { name: /城关镇/ })
    .first()
    .click()
  await dialog.getByLabel('选区').fill('试验选区')
  await dialog.getByLabel('当选日期').fill('2026年3月5日')
  await dialog.getByLabel('当选日期').press('Tab')
  await dialog.getByRole('button', { name: '登记代表资格' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('在任', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: '暂停履职' }).click()
  await dialog.getByText(/因刑事案件被羁押/).click()
  await dialog.getByRole('button', { name: '暂停执行代表职务' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('暂停履职', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: '恢复履职' }).click()
  await dialog.getByRole('button', { name: '恢复执行代表职务' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('在任', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: '资格变动' })).toBeVisible()
  await expectAccessible(page)
})

test('a presidium without a chair says which rule it breaks', async ({ page }) => {
  await signIn(page, accounts.county)
  await page.goto('/organs/presidium')
  await choose(page, '选择乡镇', '蜀河镇')
  const chair = page.getByRole('row').filter({ has: page.getByText('主席', { exact: true }) })
  await chair.getByRole('button', { name: '离任' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('离任原因').fill('工作调动')
  await dialog.getByRole('button', { name: '登记离任' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('主席团未录入主席')).toBeVisible()
  await expect(page.getByText(/依据：地方组织法第十八条/)).toBeVisible()
  await expectAccessible(page)
})
