import { accounts } from '../support/accounts'
import {
  expect,
  expectAccessible,
  expectLargeTargets,
  settle,
  signIn,
  standOnItsOwn,
  test,
} from '../support/phone'

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

test('signing out leaves nothing of the person on the phone', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page, accounts.third_deputy)
  await standOnItsOwn(page)
  for (const path of ['suggestions', 'inbox', 'diary-entries', 'motions']) {
    await page.goto(`/m/${path}`)
    await settle(page)
  }
  await page.goto('/m/diary-entries/new')
  await page.getByLabel('遇到了什么事').fill('见了三组的张大爷，电话13800000000。')
  await expect(page.getByText(/已自动保存在手机里/)).toBeVisible()
  await page.goto('/m/me')
  await settle(page)
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('dialog')).toContainText('没写完的 1 份内容会从这部手机里删除')
  await expectAccessible(page)
  await page.getByRole('button', { name: '退出', exact: true }).click()
  await expect(page.getByText('您已退出登录。')).toBeVisible()
  const left = await page.evaluate(async () => {
    const opened = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name)
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error ?? new Error(name))
      })
    const rows: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await opened(name ?? '')
      for (const store of Array.from(database.objectStoreNames)) {
        const all = database.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => (all.onsuccess = resolve))
        rows.push(...(all.result as unknown[]))
      }
      database.close()
    }
    const answers: string[] = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) answers.push(request.url)
    return {
      rows: rows.map((row) => JSON.stringify(row)).filter((row) => !row.includes('/assets/')),
      answers: answers.filter((url) => url.includes('/api/')),
      kept: Object.keys(localStorage).sort(),
      session: Object.keys(sessionStorage),
    }
  })
  expect(left.rows).toEqual([])
  expect(left.answers).toEqual([])
  expect(left.session).toEqual([])
  // The files of the application, how large the text is, the language: nothing of a person.
  const impersonal = ['luzhi.language', 'luzhi.parts', 'luzhi.text_size']
  expect(left.kept.filter((key) => !impersonal.includes(key))).toEqual([])
})

for (const size of ['normal', 'large', 'xlarge']) {
  test(`every main page is accessible in ${size} text`, async ({ page }) => {
    await page.addInitScript((value) => localStorage.setItem('luzhi.text_size', value), size)
    await page.goto('/m/sign-in')
    await expectAccessible(page)
    const pressable = size === 'normal' ? () => Promise.resolve() : () => expectLargeTargets(page)
    await pressable()
    await signIn(page, accounts.deputy)
    await expectAccessible(page)
    await pressable()
    const pages = [
      'suggestions',
      'inbox',
      'inbox?state=notices',
      'me',
      'me/mail',
      'me/sessions',
      'me/check-in-code',
      'outbox',
      'password',
      'nothing',
    ]
    for (const path of [...pages, 'suggestions/new', 'suggestions/new?step=3', 'second-factor']) {
      await page.goto(`/m/${path}`)
      await settle(page)
      await expectAccessible(page)
      await pressable()
    }
  })
}
