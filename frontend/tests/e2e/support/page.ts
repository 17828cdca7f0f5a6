/** What every browser test watches: foreign requests, thrown errors, accessibility, sideways room. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, type Request, test as base } from '@playwright/test'

/** Refusals and dead networks that a test provokes are reported as failed resources. */
const isProvoked =
  /^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_)/

/** Requests of a page that have no answer yet, with when they began. */
const underWay = new WeakMap<Page, Map<Request, number>>()

/** Of a request that was given up with its page, or with the network, nothing may ever be told. */
const LOST_AFTER_MS = 8_000

/** Watches a page made by hand (`context.newPage()`); the answer checks that it behaved. */
export function watch(page: Page, baseURL: string | undefined): () => void {
  const foreign: string[] = []
  const thrown: string[] = []
  const open = new Map<Request, number>()
  underWay.set(page, open)
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  page.on('request', (request) => {
    const url = request.url()
    // A board is told what changes for as long as it is looked at.
    if (!url.endsWith('/board/events')) open.set(request, Date.now())
    if (!/^(blob|data):/.test(url) && !url.startsWith(baseURL ?? '')) foreign.push(url)
  })
  page.on('pageerror', (error) => thrown.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error' || isProvoked.test(message.text())) return
    thrown.push(`${page.url()}: ${message.text()}`)
  })
  return () => {
    expect(foreign, 'requests to other origins').toEqual([])
    expect(thrown, 'errors on the page').toEqual([])
  }
}

/**
 * Nothing is on its way and nothing has been asked for since a tenth of a second; `networkidle`
 * would wait half a second on each page.
 */
export async function settle(page: Page): Promise<void> {
  const open = underWay.get(page)
  let quietSince = Date.now()
  const quietFor = () => {
    const now = Date.now()
    const begun = [...(open?.values() ?? [])]
    if (begun.some((at) => now - at < LOST_AFTER_MS)) quietSince = now
    return now - quietSince
  }
  await expect
    .poll(quietFor, { message: `${page.url()} never rests`, intervals: [20], timeout: 15_000 })
    .toBeGreaterThan(100)
}

/** Fails a test whose page asks another origin for anything, throws, or logs an error. */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const check = watch(page, baseURL)
    await use(page)
    check()
  },
})

export { expect }

/**
 * No WCAG 2.2 AA violation, and nothing to scroll sideways. The window is made as high as the page,
 * so that nothing is judged while it is half hidden behind a bar that stays.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // What is still to come pushes the rest down, under a bar that stays.
  await settle(page)
  // Colours are judged when nothing fades any more.
  await expect(page.locator('.is-loading')).toHaveCount(0)
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
        .map((one) => one.finished),
    ).then(() => undefined),
  )
  const size = page.viewportSize() ?? { width: 390, height: 844 }
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) })
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  // Without frames there are no partial results to be joined in a page of their own (`legacy`).
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode()
    .analyze()
  const found = violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])
  expect(found, page.url()).toEqual([])
  await page.setViewportSize(size)
  await expectFits(page)
}

/** Nothing to scroll sideways, once the page has taken the width it was given. */
export async function expectFits(page: Page): Promise<void> {
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(over, { message: `${page.url()} scrolls sideways` }).toBeLessThanOrEqual(0)
}
