import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import {
  choose,
  colleague,
  door,
  enter,
  expect,
  expectAccessible,
  pick,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { totp } from '../support/totp'

const chosen = 'Hanjiang-Qiaotou-58'

/** The administrator opens an account; answers its first password. */
async function open(
  page: Page,
  username: string,
  role = '承办单位',
  organ = accounts.unit_name,
): Promise<string> {
  await door(page, '账号').click()
  await page.getByRole('button', { name: '开立账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('账号', { exact: true }).fill(username)
  await dialog.getByLabel('姓名').fill('吴试')
  await choose(page, '岗位', role)
  await pick(page, /^单位/, organ)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '开立账号' }).click()
  const once = page.getByRole('dialog', { name: '初始密码只显示这一次' })
  const password = (await once.locator('dd').last().textContent())?.trim() ?? ''
  await expectAccessible(page)
  await once.getByRole('button', { name: '我已记下' }).click()
  return password
}

/** The forced change at the first sign-in. */
async function change(page: Page, from: string, to: string) {
  await expect(page.getByRole('heading', { level: 1 })).toContainText('请先换成您自己的密码')
  await page.getByLabel('原密码').fill(from)
  await page.getByLabel('新密码', { exact: true }).fill(to)
  await page.getByLabel('再输一次新密码').fill(to)
  await page.getByRole('button', { name: '保存新密码' }).click()
}

/** Binds an authenticator; answers its secret. */
async function enrol(page: Page, password: string): Promise<string> {
  await page.getByLabel('先确认是您本人，请输入登录密码').fill(password)
  await page.getByRole('button', { name: '开始绑定' }).click()
  const secret = (await page.locator('.secret').textContent()) ?? ''
  await page.getByLabel('输入验证器上现在显示的 6 位数字').fill(totp(secret))
  await page.getByRole('button', { name: '确认绑定' }).click()
  await expect(page.getByText('绑定成功，请保存备用码')).toBeVisible()
  await page.getByRole('button', { name: '我已抄好或打印' }).click()
  return secret
}

const hello = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toContainText('您好')

test('an account from its opening to the second factor and back out', async ({
  page,
  browser,
  baseURL,
}) => {
  const username = `e2e${unique()}`
  const admin = await colleague(browser, accounts.admin, baseURL)
  const first = await open(admin.page, username)
  await admin.leave()

  // First sign-in: nothing opens before the password is one's own.
  await page.goto('/sign-in')
  await enter(page, username, first)
  await expect(page).toHaveURL(/me\/password/)
  await page.goto('/suggestions')
  await change(page, first, '12345')
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
  await change(page, first, chosen)
  // What had to be done first leads on to where one wanted to go.
  await expect(page).toHaveURL(/\/suggestions$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('建议议案')

  // The authenticator is bound, then asked for.
  await page.goto('/me/second-factor')
  const secret = await enrol(page, chosen)
  await hello(page)
  await page.getByRole('button', { name: /^我的账号/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText('您已退出登录。')).toBeVisible()
  await enter(page, username, chosen)
  await expect(page.getByRole('heading', { name: '第二步：输入验证码' })).toBeVisible()
  await page.getByLabel('6 位验证码').fill('000000')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: '验证码不对' })).toBeVisible()
  await expect(page.getByText('这里要填写')).toBeHidden()
  await expectAccessible(page)
  await page.getByLabel('6 位验证码').fill(totp(secret, 1))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await hello(page)

  // Signing out everywhere ends the session of the other device as well.
  await page.goto('/me/sessions')
  await expectAccessible(page)
  await page.getByRole('button', { name: '全部退出' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '全部退出' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await page.goto('/me')
  await expect(page).toHaveURL(/sign-in/)
})

test('wrong passwords lock an account; the security administrator unlocks it', async ({
  page,
  browser,
  baseURL,
}) => {
  const username = `lock${unique()}`
  const admin = await colleague(browser, accounts.admin, baseURL)
  const first = await open(admin.page, username)
  await admin.leave()

  await page.goto('/sign-in')
  for (let tries = 0; tries < 12; tries++) {
    await enter(page, username, 'Wrong-Password-1')
    await expect(page.getByRole('alert')).toBeVisible()
    if (/锁定/.test((await page.getByRole('alert').textContent()) ?? '')) break
    await expect(page.getByRole('alert')).toContainText('账号或密码不对')
  }
  await expect(page.getByRole('alert')).toContainText('锁定')
  await expectAccessible(page)
  await enter(page, username, first)
  await expect(page.getByRole('alert')).toContainText('锁定')

  const guard = await colleague(browser, accounts.security, baseURL)
  await door(guard.page, '安全').click()
  await guard.page.getByLabel('账号或姓名').fill(username)
  const row = guard.page.getByRole('row').filter({ hasText: username })
  await expect(row).toContainText('已锁定')
  await row.getByRole('button', { name: '解锁' }).click()
  await guard.page.getByRole('dialog').getByRole('button', { name: '解锁' }).click()
  await expect(row).not.toContainText('已锁定')
  await guard.leave()

  await enter(page, username, first)
  await change(page, first, chosen)
  await hello(page)
})

test('the security administrator gives a township clerk another post at a unit', async ({
  page,
  browser,
  baseURL,
}) => {
  const username = `move${unique()}`
  const admin = await colleague(browser, accounts.admin, baseURL)
  const first = await open(admin.page, username, '乡镇人大', '城关镇人民代表大会')
  await admin.leave()

  await signIn(page, accounts.security)
  await door(page, '安全').click()
  await page.getByLabel('账号或姓名').fill(username)
  const row = page.getByRole('row').filter({ hasText: username })
  await expect(row).toContainText('城关镇人民代表大会')
  await row.getByRole('button', { name: '调整岗位' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('乡镇人大　城关镇人民代表大会')
  await choose(page, '新岗位', '承办单位')
  await expect(dialog).toContainText('签收、办理和答复交给本单位的建议')
  await dialog.getByLabel('调整原因').fill('组织部门〔2026〕12号任职文件')
  await dialog.getByRole('button', { name: '调整岗位' }).click()
  await expect(dialog.getByRole('alert')).toContainText('请选择一项')

  // Only organs that fit the new role are offered.
  const organ = dialog.getByRole('combobox', { name: '新单位' })
  await organ.click()
  await organ.fill('城关镇人民代表大会')
  await expect(page.getByText('没有找到')).toBeVisible()
  await pick(page, '新单位', accounts.unit_name)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '调整岗位' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('承办单位')
  await expect(row).toContainText(accounts.unit_name)
  await page.getByRole('button', { name: /^我的账号/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()

  await enter(page, username, first)
  await change(page, first, chosen)
  await hello(page)
  await expect(page.getByRole('main')).toContainText(accounts.unit_name)
  await expect(door(page, '参数与依据')).toBeHidden()
  await page.goto('/me')
  await expect(page.getByRole('main')).toContainText('承办单位')
  await expect(page.getByRole('main')).not.toContainText('城关镇')
})

test('a session that ended comes back to the same page with the typed text', async ({
  page,
  context,
}) => {
  await signIn(page, accounts.deputy)
  await page.goto('/suggestions/new')
  const title = `关于增设路灯${unique()}的建议`
  await page.getByLabel('标题').fill(title)
  await page.getByLabel('内容').fill('村口到学校的路上没有路灯，冬天放学天已经黑了，建议安装。')
  await expect(page.getByText('已自动暂存')).toBeVisible()

  // The session ends at the server while the page is open.
  await context.clearCookies()
  await page.evaluate(() => localStorage.setItem('luzhi.known', '1'))
  await page.reload()
  await expect(page).toHaveURL(
    /sign-in\?next=%2Fsuggestions%2Fnew|sign-in\?next=\/suggestions\/new/,
  )
  await enter(page, accounts.deputy)
  await expect(page).toHaveURL(/suggestions\/new$/)
  await expect(page.getByLabel('标题')).toHaveValue(title)
  await expect(page.getByLabel('内容')).toHaveValue(/村口到学校/)
})
