import { accounts } from '../support/accounts'
import { expect, expectAccessible, settle, signIn, test } from '../support/phone'

test('a wrong password says what happened and what to do', async ({ page }) => {
  await page.goto('/m/')
  await page.getByLabel('账号', { exact: true }).fill('nobody-of-this-name')
  await page.getByLabel('密码', { exact: true }).fill('wrong-password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('账号或密码不对')
  await expect(page.getByLabel('账号', { exact: true })).toHaveValue('nobody-of-this-name')
})

test('signing in comes back to the page that was asked for', async ({ page }) => {
  await page.goto('/m/inbox')
  await expect(page).toHaveURL(/sign-in\?next=/)
  await page.getByLabel('账号', { exact: true }).fill(accounts.deputy)
  await page.getByLabel('密码', { exact: true }).fill(accounts.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).toHaveURL(/\/m\/inbox$/)
})

test('a session survives a reload and ends with the sign-out', async ({ page }) => {
  await signIn(page, accounts.deputy)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('您好')
  await page.goto('/m/me')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('button', { name: '退出', exact: true }).click()
  await expect(page.getByText('您已退出登录。')).toBeVisible()
  await page.goto('/m/home')
  await expect(page).toHaveURL(/sign-in/)
  expect(await page.evaluate(() => localStorage.getItem('luzhi.account'))).toBeNull()
})

for (const size of ['normal', 'large', 'xlarge']) {
  test(`every main page is accessible in ${size} text`, async ({ page }) => {
    await page.addInitScript((value) => localStorage.setItem('luzhi.text_size', value), size)
    await page.goto('/m/sign-in')
    await expectAccessible(page)
    await signIn(page, accounts.deputy)
    await expectAccessible(page)
    const pages = [
      'suggestions',
      'inbox',
      'inbox?state=notices',
      'me',
      'me/mail',
      'me/sessions',
      'outbox',
      'password',
      'nothing',
    ]
    for (const path of [...pages, 'suggestions/new', 'suggestions/new?step=3', 'second-factor']) {
      await page.goto(`/m/${path}`)
      await settle(page)
      await expectAccessible(page)
    }
  })
}
