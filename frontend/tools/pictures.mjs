// Takes the pictures of the README again: `LUZHI_URL=http://127.0.0.1:8080 node tools/pictures.mjs`,
// against a server that has just loaded the demo county (one chair leaves his presidium there, so that
// a rule has something to say). Chromium as for the browser tests.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, devices } from '@playwright/test'

const baseURL = process.env.LUZHI_URL ?? 'http://127.0.0.1:8080'
const folder = new URL('../../docs/images/', import.meta.url).pathname
const password = 'Xunyang-Demo-26'
const china = { baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }
const phone = {
  ...china,
  ...devices['Pixel 7'],
  viewport: { width: 390, height: 740 },
  deviceScaleFactor: 2,
}
const desk = { ...china, viewport: { width: 1240, height: 700 } }
/** Bytes a picture may have: a README is read on slow lines, too. */
const limit = 200 * 1024

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu'],
})

/** Signs in and takes pictures in one window. */
async function visit(options, entry, username, work) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(entry)
  await page.getByLabel('账号', { exact: true }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '您好' }).waitFor()
  await work(page, async (name) => {
    await page.waitForLoadState('networkidle')
    await page.mouse.move(0, 0)
    await page.waitForTimeout(400)
    const path = join(folder, `${name}.png`)
    await page.screenshot({ path })
    const { size } = statSync(path)
    console.log(`${name}.png ${Math.round(size / 1024)} KiB`)
    if (size > limit) process.exitCode = 1
  })
  await context.close()
}

mkdirSync(folder, { recursive: true })

await visit(phone, '/m/', 'deputy', async (page, picture) => {
  await picture('phone-home')
  await page.goto('/m/suggestions/new')
  await page.getByLabel('建议标题').fill('关于修缮三组进村道路的建议')
  await page.getByRole('button', { name: '下一步' }).click()
  await page
    .getByLabel('建议内容')
    .fill(
      '三组进村道路长1.2公里，去年汛期多处塌方，学生上学、老人看病都要绕行。建议列入今年水毁修复计划，塌方路段加装护栏，入冬前完工。',
    )
  await page.getByRole('heading', { level: 1 }).click()
  await picture('phone-write')
})

await visit(desk, '/sign-in', 'county', async (page, picture) => {
  await picture('desktop-home')
  await page.goto('/suggestions?view=overdue')
  await page.locator('tbody tr').first().waitFor()
  await picture('desktop-list')
  await page.locator('tbody tr').nth(2).getByRole('link').click()
  await page.getByRole('button', { name: '查看期限怎么算的' }).click()
  await picture('desktop-deadline')
  await page.goto('/organs/presidium')
  const towns = page.getByRole('combobox', { name: '选择乡镇' })
  await page.locator('.el-select').filter({ has: towns }).click()
  await page.getByRole('option', { name: '小河镇', exact: true }).click()
  await page.getByRole('row').filter({ hasText: '主席' }).nth(1).waitFor()
  const chair = page.getByRole('row').filter({ has: page.getByText('主席', { exact: true }) })
  if ((await chair.count()) > 0) {
    await chair.getByRole('button', { name: '离任' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('离任原因').fill('工作调动')
    await dialog.getByRole('button', { name: /离任/ }).last().click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await picture('desktop-presidium')
})

await browser.close()
