/** The public pages as anybody meets them: nothing typed becomes markup, and what is Chinese on an English page says so. */
import { type Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { expect, expectAccessible, expectFits, test, unique } from '../support/desktop'
import { reachable, resident } from '../support/resident'
import { publishedWork } from '../support/works'

/** Chinese punctuation in English words, and English within what is said to be Chinese. */
const unmarked = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text
      const isChinese = parentElement?.closest<HTMLElement>('[lang]')?.lang === 'zh-CN'
      const hasChinese = /[\u3400-\u9fff]/.test(data)
      if (!isChinese && /[a-z\d][：（；，。]|[：）；，。][a-z]/i.test(data)) found.push(data)
      if (isChinese && !hasChinese && /[a-z]{4}/i.test(data)) found.push(data)
    }
    return found
  })

test('what somebody types is text on every public page, never markup', async ({
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const title = `便民桥<script>document.title='破'</script><b>${unique()}</b>`
  const { county } = await reachable(request, accounts.other_deputy)
  const { project, round } = await publishedWork(request, undefined, title)
  const { page, leave } = await resident(browser, baseURL, true)
  // An error on the page, such as of a script that the policy stops, fails the test when it is left.
  await page.goto(`/p/${county}/projects/${project}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page).toHaveTitle(title)
  await expectAccessible(page)
  await expectFits(page)
  await page.goto(`/p/${county}/projects/?year=${round.year}`)
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/p/${county}/`)
  await expect(page).not.toHaveTitle('破')
  await leave()

  for (const [path, written] of [
    ['feed.atom', '&lt;script&gt;'],
    [`data/projects.json`, title],
    [`data/projects.csv`, title],
  ] as const) {
    const answer = await request.get(`/p/${county}/${path}`)
    expect(answer.headers()['x-content-type-options']).toBe('nosniff')
    expect(answer.headers()['content-type']).not.toContain('html')
    expect(await answer.text(), path).toContain(written)
  }
})

test('on an English page a reader hears Chinese names as Chinese, and all else as English', async ({
  browser,
  request,
  baseURL,
}) => {
  const { county, link } = await reachable(request, accounts.other_deputy)
  const home = `/p/${county}/`
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'en' })
  const page = await context.newPage()
  for (const path of [
    '',
    'projects/',
    'suggestions/',
    'meetings/',
    'decisions/',
    'deputies/',
    'stations/',
    'points/',
    'data/',
  ])
    await test.step(path, async () => {
      await page.goto(home + path)
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expect(page.locator('h1 [lang=zh-CN]')).toHaveCount(1)
      expect(await unmarked(page)).toEqual([])
    })
  await page.goto(`${link}/message`)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('alert')).toContainText('Title: ')
  await context.close()
})
