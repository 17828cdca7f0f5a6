/** A working day at the desk: what is done, what is attached, what the auditor reads of it. */
import { readFile } from 'node:fs/promises'
import { accounts } from '../support/accounts'
import {
  choose,
  colleague,
  door,
  expect,
  expectAccessible,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { act } from '../support/people'
import { admitted, assigned } from '../support/staff'

const content = '村口到学校的路上没有路灯，冬天放学天已经黑了，建议沿路安装太阳能路灯。'

test('a file is added, fetched and taken away again; what is not allowed is refused with words', async ({
  page,
}) => {
  const title = `关于安装路灯${unique()}的建议`
  await signIn(page, accounts.deputy)
  await page.goto('/suggestions/new')
  await page.getByLabel('标题').fill(title)
  await page.getByLabel('内容').fill(content)
  await page.getByRole('button', { name: '存为草稿' }).click()
  await expect(page.getByText('草稿', { exact: true })).toBeVisible()

  const files = page.getByRole('region', { name: '附件' })
  const input = files.locator('input[type=file]')
  const picture = await readFile('public/icon-512.png')
  await input.setInputFiles({ name: '现场照片.png', mimeType: 'image/png', buffer: picture })
  await expect(files.getByRole('button', { name: '现场照片.png' })).toBeVisible()
  await expectAccessible(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    files.getByRole('button', { name: '现场照片.png' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('现场照片.png')
  expect((await readFile(await file.path())).equals(picture)).toBe(true)

  const program = { name: '程序.exe', mimeType: 'application/octet-stream' }
  await input.setInputFiles({ ...program, buffer: Buffer.from('MZ') })
  await expect(page.getByText(/不能上传.*exe|exe.*不能上传|不支持.*exe/)).toBeVisible()
  // A name alone does not make a picture.
  const disguise = {
    name: '假照片.png',
    mimeType: 'image/png',
    buffer: Buffer.from('not a picture'),
  }
  await input.setInputFiles(disguise)
  await expect(page.getByText(/内容.*不/).last()).toBeVisible()
  await expect(files.getByRole('listitem')).toHaveCount(1)

  await files.getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(files.getByRole('listitem')).toHaveCount(0)
})

test('what is done leaves the open list and stands among the done', async ({
  page,
  browser,
  baseURL,
}) => {
  const title = `关于清理河道${unique()}的建议`
  const deputy = await colleague(browser, accounts.deputy, baseURL)
  await deputy.page.goto('/suggestions/new')
  await deputy.page.getByLabel('标题').fill(title)
  await deputy.page.getByLabel('内容').fill(content)
  await deputy.page.getByRole('button', { name: '提交审查' }).click()
  await expect(deputy.page.getByText('待审查', { exact: true })).toBeVisible()
  await deputy.leave()

  await signIn(page, accounts.township)
  await page.goto('/inbox')
  await page.getByRole('link', { name: title }).click()
  await page
    .getByRole('region', { name: '下一步' })
    .getByRole('button', { name: '审查', exact: true })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: '审查通过' }).click()
  await expect(page.getByText('待交办', { exact: true })).toBeVisible()

  await page.goto('/inbox')
  const now = page.getByRole('listitem').filter({ hasText: title })
  await expect(now).toContainText('请交办')
  await page.getByRole('link', { name: /^已办/ }).click()
  await expect(page).toHaveURL(/state=done/)
  await expect(now).toContainText('请审查')
  await expect(now).toContainText('办于')
  await expectAccessible(page)
})

test('the auditor reads in words what was done, narrows it down and has the log verified', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const name = `孙试${unique()}`
  const clerk = await colleague(browser, accounts.township, baseURL)
  await clerk.page.goto('/deputies/new')
  await clerk.page.getByLabel('姓名').fill(name)
  await clerk.page.getByText('女', { exact: true }).click()
  await clerk.page.getByRole('button', { name: '登记代表' }).click()
  await expect(clerk.page.getByRole('heading', { level: 1, name })).toBeVisible()
  await clerk.leave()

  await signIn(page, accounts.auditor)
  await door(page, '审计日志').click()
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('登记代表')
  await expect(page.getByText(/日志末端摘要（第\d+号）/)).toBeVisible()
  await expectAccessible(page)
  await row.getByRole('button', { name: '详细内容' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(name)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /关闭|Close/ }).click()
  await row.getByRole('button', { name: /^代表/ }).click()
  await expect(page).toHaveURL(/subject_id=/)
  await expect(page.getByText('共 1 条')).toBeVisible()

  await page.getByRole('button', { name: '清除筛选' }).click()
  await choose(page, '事件类型', '登录')
  await expect(page).toHaveURL(/kind=account\.signed_in/)
  await page.getByRole('button', { name: '校验全部日志' }).click()
  await expect(page.getByText(/^校验通过/)).toBeVisible()
})

test('the slower of two clerks reads what changed and loses nothing typed', async ({
  page,
  request,
}) => {
  const title = `关于安装护栏${unique()}的建议`
  const id = await admitted(request, title, content)
  await signIn(page, accounts.township)
  await page.goto(`/suggestions/${id}`)
  const dialog = await act(page, '重点督办')
  await dialog.getByLabel('督办领导').fill('镇人大主席')
  await dialog.getByLabel('领办领导').fill('副镇长')
  await dialog.getByLabel('重点督办的理由').fill('学生上下学都走这条路。')
  await assigned(request, id)
  await dialog.getByRole('button', { name: '确定重点督办' }).click()
  const note = dialog.getByRole('alert')
  await expect(note).toContainText('刚刚有人更新过这条记录')
  await expect(note).toContainText(accounts.unit_name)
  await expectAccessible(page)
  await expect(dialog.getByLabel('重点督办的理由')).toHaveValue('学生上下学都走这条路。')
  await dialog.getByRole('button', { name: '确定重点督办' }).click()
  await expect(page.getByRole('region', { name: '重点督办' })).toContainText('副镇长')
})
