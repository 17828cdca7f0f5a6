// Pictures of pages for somebody who has changed them:
// `LUZHI_URL=http://127.0.0.1:8080 node tools/look.mjs FOLDER ACCOUNT d|m PATH…` with accounts of the demo county;
// `d` at 1280, `m` at 390 px; a path may have one `{first}`, which opens the first record of its list;
// LOOK_LANGUAGE=en, LOOK_ZOOM=1.5 (large text).
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, devices } from '@playwright/test'

const baseURL = process.env.LUZHI_URL ?? 'http://127.0.0.1:8080'
const [folder, account, side, ...paths] = process.argv.slice(2)
const phone = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } }
const desk = { viewport: { width: 1280, height: 800 } }

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu'],
})
const context = await browser.newContext({
  baseURL,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  ...(side === 'm' ? phone : desk),
})
const page = await context.newPage()
page.on('console', (line) => line.type() === 'error' && console.log(`  ${line.text()}`))
page.on('pageerror', (error) => console.log(`  ${error.message}`))
if (account !== 'public') {
  await page.goto(side === 'm' ? '/m/' : '/sign-in')
  await page.getByLabel('账号', { exact: true }).fill(account)
  await page.getByLabel('密码', { exact: true }).fill('Xunyang-Demo-26')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '您好' }).waitFor()
}
if (process.env.LOOK_LANGUAGE) {
  await page.evaluate(
    (one) => localStorage.setItem('luzhi.language', one),
    process.env.LOOK_LANGUAGE,
  )
}
for (const path of paths) {
  const [list, rest] = path.split('/{first}')
  await page.goto(list)
  await page.waitForLoadState('networkidle')
  if (rest !== undefined) {
    const link = page.locator('main a[href], tbody a[href]').filter({ visible: true })
    const all = await link.evaluateAll((links) => links.map((one) => one.getAttribute('href')))
    const first = all.find((one) => /[0-9a-f]{8}-[0-9a-f]{4}/.test(one))
    if (first) await page.goto(first + rest)
    await page.waitForLoadState('networkidle')
  }
  if (process.env.LOOK_ZOOM) {
    await page.evaluate(
      (zoom) => (document.getElementById('app').style.zoom = zoom),
      process.env.LOOK_ZOOM,
    )
  }
  await page.waitForTimeout(300)
  const name = `${account}-${side}${path.replace(/[^a-z0-9_]+/gi, '-')}.png`
  await page.screenshot({ path: join(folder, name), fullPage: true })
  console.log(name)
}
await browser.close()
