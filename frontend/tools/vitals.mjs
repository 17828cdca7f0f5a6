// How soon the phone shows its first page and two lists, measured: `LUZHI_URL=… node tools/vitals.mjs FILE.json`,
// against a running server with the demo county (`make vitals`). A slow phone on a slow line: four times slower
// than this machine, and Lighthouse's "slow 4G"; nothing is kept on the phone yet. Chromium as for the browser tests.
// It is no test: times depend on the machine and on who else uses it. tests/e2e/phone/vitals.e2e.ts holds what does not.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, resolve } from 'node:path'
import { chromium } from '@playwright/test'

const baseURL = process.env.LUZHI_URL ?? 'http://127.0.0.1:8080'
const rounds = Number(process.env.VITALS_ROUNDS ?? 5)
const password = process.env.LUZHI_PASSWORD ?? 'Xunyang-Demo-26'
const username = process.env.LUZHI_USER ?? 'deputy'
const cpu = 4
const line = (latency, down, up) => ({
  offline: false,
  latency,
  downloadThroughput: (down * 1024) / 8,
  uploadThroughput: (up * 1024) / 8,
})
/** 1.6 Mbit/s down, 0.75 up, 150 ms; and what Lighthouse makes of it for each request, with new connections in mind. */
const lines = {
  'slow 4G': line(150, 1_638.4, 750),
  'slow 4G, strict': line(562.5, 1_474.56, 675),
}
/** What is asked (handbook: frontend 3.2); milliseconds, and the share of the window that moves. */
const budget = { fcp: 1_800, lcp: 2_500, inp: 200, cls: 0.1 }

/** Pages, what shows that they are there, and what is pressed on them. */
const pages = [
  {
    name: 'home',
    path: '/m/home',
    there: (page) => page.locator('nav.ways'),
    press: [(page) => page.getByRole('button', { name: '大字' })],
  },
  {
    name: 'suggestions',
    path: '/m/suggestions?view=mine',
    there: (page) => page.locator('main .card').first(),
    press: [
      (page) => page.getByRole('group', { name: '建议分类' }).getByRole('button').last(),
      (page) => page.getByRole('group', { name: '建议分类' }).getByRole('button').first(),
    ],
  },
  {
    name: 'inbox',
    path: '/m/inbox',
    there: (page) => page.locator('main .card').first(),
    press: [
      (page) => page.getByRole('main').getByRole('group').getByRole('button').last(),
      (page) => page.getByRole('main').getByRole('group').getByRole('button').first(),
    ],
  },
]

/** Runs in the page before anything else: keeps what the browser notices. */
function watch() {
  const seen = { fcp: 0, lcp: 0, shifts: [], inp: 0, long: 0 }
  globalThis.vitals = seen
  const of = (type, take, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...options,
    })
  of('paint', (one) => {
    if (one.name === 'first-contentful-paint') seen.fcp = one.startTime
  })
  of('largest-contentful-paint', (one) => (seen.lcp = one.startTime))
  of('layout-shift', (one) => {
    if (!one.hadRecentInput) seen.shifts.push({ at: one.startTime, by: one.value })
  })
  of('longtask', (one) => (seen.long += Math.max(0, one.duration - 50)))
  const press = (one) => {
    if (one.interactionId) seen.inp = Math.max(seen.inp, one.duration)
  }
  of('event', press, { durationThreshold: 16 })
}

/** The worst five seconds in which no second was calm, as Chromium counts them. */
function shiftOf(shifts) {
  let [worst, sum, first, last] = [0, 0, -Infinity, -Infinity]
  for (const { at, by } of shifts) {
    if (at - last > 1_000 || at - first > 5_000) [sum, first] = [0, at]
    sum += by
    last = at
    worst = Math.max(worst, sum)
  }
  return worst
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

async function visit(context, { path, there, press }, on) {
  const page = await context.newPage()
  const browserOf = await context.newCDPSession(page)
  await page.addInitScript(watch)
  await browserOf.send('Network.enable')
  await browserOf.send('Network.clearBrowserCache')
  await browserOf.send('Network.emulateNetworkConditions', on)
  await browserOf.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  let [requests, bytes] = [0, 0]
  browserOf.on('Network.requestWillBeSent', () => (requests += 1))
  browserOf.on('Network.loadingFinished', (one) => (bytes += one.encodedDataLength))
  await page.goto(path)
  await there(page).waitFor()
  await page.waitForLoadState('networkidle')
  // The largest is final with the first press.
  const loaded = await page.evaluate(() => ({ ...globalThis.vitals }))
  for (const button of press) {
    await button(page).tap()
    await page.waitForTimeout(600)
  }
  const { inp, shifts } = await page.evaluate(() => globalThis.vitals)
  await page.close()
  return {
    fcp: loaded.fcp,
    lcp: loaded.lcp,
    blocked: loaded.long,
    cls: shiftOf(shifts),
    inp: press.length > 0 ? inp : null,
    requests,
    kib: bytes / 1024,
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const context = await browser.newContext({
  baseURL,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  // What is installed needs no line at all; here it is the first visit.
  serviceWorkers: 'block',
})
const door = await context.newPage()
await door.goto('/m/')
await door.getByLabel('账号', { exact: true }).fill(username)
await door.getByLabel('密码', { exact: true }).fill(password)
await door.getByRole('button', { name: '登录', exact: true }).click()
await door.getByRole('heading', { level: 1 }).filter({ hasText: '您好' }).waitFor()
await door.close()

const found = []
const runs = Object.entries(lines).flatMap(([name, on]) => pages.map((one) => ({ name, on, one })))
for (const { name, on, one } of runs) {
  const all = []
  for (let round = 0; round < rounds; round += 1) all.push(await visit(context, one, on))
  const result = { line: name, page: one.name, path: one.path }
  for (const key of Object.keys(all[0])) {
    const values = all.map((each) => each[key])
    result[key] = values[0] === null ? null : Number(median(values).toFixed(key === 'cls' ? 4 : 0))
  }
  found.push(result)
}
const version = browser.version()
await browser.close()

const shown = (key, value) => {
  if (value === null) return '-'
  const mark = key in budget && value > budget[key] ? ' !' : ''
  return `${value}${mark}`
}
const keys = ['line', 'page', 'fcp', 'lcp', 'cls', 'inp', 'blocked', 'requests', 'kib']
console.log(`| ${keys.join(' | ')} |\n|${keys.map(() => '---').join('|')}|`)
for (const one of found) console.log(`| ${keys.map((key) => shown(key, one[key])).join(' | ')} |`)
console.log(
  `asked: ${Object.entries(budget)
    .map(([key, most]) => `${key} ≤ ${most}`)
    .join(', ')}; ! is over`,
)

const git = (...args) => {
  try {
    return execFileSync('git', args, { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}
const report = {
  measured_at: new Date().toISOString(),
  revision: git('rev-parse', 'HEAD'),
  dirty: git('status', '--porcelain') !== '',
  settings: { rounds, cpu_slowdown: cpu, lines, chromium: version },
  machine: { processor: cpus()[0]?.model, cores: cpus().length, load_average: loadavg() },
  budget,
  pages: found,
}
const target = resolve(process.argv[2] ?? 'vitals.json')
mkdirSync(dirname(target), { recursive: true })
writeFileSync(target, `${JSON.stringify(report, null, 2)}\n`)
console.log(target)
