import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { door, expect, expectAccessible, signIn, test, unique } from '../support/desktop'
import { rowsOf, workbook } from '../support/xlsx'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What pressing a button downloads. */
async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFile(await file.path())
}

/** Uploads rows given by the template's titles. */
async function upload(page: Page, titles: string[], rows: Record<string, string>[]) {
  const bare = (title: string) => title.replace('*', '')
  const buffer = workbook([titles, ...rows.map((row) => titles.map((one) => row[bare(one)] ?? ''))])
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '代表.xlsx', mimeType: type, buffer })
  await expect(page.getByText('检查完成：代表.xlsx')).toBeVisible()
}

const count = (page: Page, name: string) =>
  page.locator('dl > div').filter({ hasText: name }).locator('dd')

test('deputies by spreadsheet: errors by cell, preview, confirm, repeat, export', async ({
  page,
}) => {
  const mark = unique()
  const names = [`周甲${mark}`, `周乙${mark}`]
  await signIn(page, accounts.township)
  await door(page, '导入导出').click()
  await expectAccessible(page)
  const [titles = []] = rowsOf(await downloaded(page, '下载空白模板'))
  expect(titles[0]).toBe('姓名*')

  const good = names.map((name, index) => ({
    姓名: name,
    性别: index ? '女' : '男',
    民族: '汉族',
    出生日期: '1980-05-06',
    所属乡镇: '城关镇',
  }))
  await upload(page, titles, [{ ...good[0], 性别: '不详', 出生日期: '去年' }, { ...good[1] }])
  await expect(count(page, '有错误')).toHaveText('1 行')
  await expect(page.getByRole('cell', { name: 'B2', exact: true })).toBeVisible()
  await expect(page.getByText('只能填写：男、女').first()).toBeVisible()
  await expect(page.getByText('日期不对，请写成 2026-03-05').first()).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByRole('button', { name: '确认导入 1 行' })).toBeDisabled()
  await page.getByRole('button', { name: '放弃，重新上传' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃，重新上传' }).click()

  await upload(page, titles, good)
  await expect(count(page, '新增')).toHaveText('2 行')
  await expect(page.getByRole('region', { name: '内容预览' })).toContainText(names[0] ?? '')
  await page.reload()
  await page.getByRole('button', { name: '确认导入 2 行' }).click()
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()
  await page.getByRole('button', { name: '再导入一份' }).click()

  await upload(page, titles, good)
  await expect(count(page, '没有变化')).toHaveText('2 行')
  await expect(page.getByRole('button', { name: '没有需要导入的行' })).toBeDisabled()

  await page.goto(`/deputies?q=${encodeURIComponent(mark)}`)
  await expect(page.getByText('共 2 条')).toBeVisible()
  const exported = rowsOf(await downloaded(page, '导出电子表格'))
  expect(exported.length).toBeGreaterThanOrEqual(3)
  expect(exported.flat()).toEqual(expect.arrayContaining(names))
})

test('rows with errors are left out only when one says so', async ({ page }) => {
  const [good, bad] = [`冯好${unique()}`, `冯错${unique()}`]
  await signIn(page, accounts.township)
  await door(page, '导入导出').click()
  const [titles = []] = rowsOf(await downloaded(page, '下载空白模板'))
  const row = { 性别: '男', 民族: '汉族', 出生日期: '1975-01-02', 所属乡镇: '城关镇' }
  await upload(page, titles, [
    { 姓名: good, ...row },
    { 姓名: bad, ...row, 性别: '不详' },
  ])
  const go = page.getByRole('button', { name: '确认导入 1 行' })
  await expect(go).toBeDisabled()
  await page.getByText('跳过有错误的 1 行，只导入其余 1 行').click()
  await expectAccessible(page)
  await go.click()
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()
  await expect(page.getByText('1 行有错误没有导入')).toBeVisible()
  await page.goto(`/deputies?q=${encodeURIComponent(good)}`)
  await expect(page.getByText('共 1 条')).toBeVisible()
  await page.goto(`/deputies?q=${encodeURIComponent(bad)}`)
  await expect(page.getByText('没有符合条件的内容')).toBeVisible()
})

test('accounts by spreadsheet: first passwords are shown once and kept nowhere', async ({
  page,
}) => {
  const username = `import${unique()}`
  await signIn(page, accounts.admin)
  await door(page, '导入导出').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('导入导出')
  await page.getByRole('main').getByText('账号', { exact: true }).last().click()
  const [titles = []] = rowsOf(await downloaded(page, '下载空白模板'))
  await upload(page, titles, [
    { 用户名: username, 姓名: '吴开', 角色: '承办单位人员', 所在单位: '旬阳市交通运输局' },
  ])
  await page.getByRole('button', { name: '确认导入 1 行' }).click()
  const first = page.getByRole('region', { name: /^初始密码只显示这一次/ })
  await expect(first).toContainText(username)
  const password = (await first.locator('code').textContent()) ?? ''
  expect(password.length).toBeGreaterThanOrEqual(8)
  await expectAccessible(page)

  await door(page, '账号').click()
  await page.getByRole('dialog').getByRole('button', { name: '留下来保存' }).click()
  const list = (await downloaded(page, '下载密码表')).toString('utf8')
  expect(list).toContain(password)
  const kept = await page.evaluate(async () => {
    const bases = await indexedDB.databases()
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, bases.length])
  })
  expect(kept).not.toContain(password)
  await page.reload()
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible()
  await expect(page.getByText(password)).toBeHidden()
})
