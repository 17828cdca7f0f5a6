/** Every page every role can open: no console error, axe clean, two languages, a phone's width. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { expect, expectAccessible, expectFits, settle, signIn, test } from '../support/desktop'
import { staff } from '../support/staff'

const everywhere = [
  '/inbox',
  '/inbox?state=notices',
  '/me',
  '/me/mail',
  '/me/sessions',
  '/me/password',
  '/me/second-factor',
]
const people: [string, string[]][] = [
  [
    accounts.county,
    [
      '/organs/regions',
      '/organs/presidium',
      '/deputies/new',
      '/suggestions/new',
      '/work-plans/new',
      '/deputy-contacts/towns',
      '/statistics/deputy-work?part=reports',
    ],
  ],
  [
    accounts.township,
    [
      '/organs/presidium',
      '/suggestions/new',
      '/work-plans/new',
      '/announcements/new',
      '/project-works',
      '/deputy-groups/new',
      '/group-activities',
      '/group-quarters',
      '/group-quarters/close',
      '/group-inspections',
      '/deputy-contacts/list',
      '/deputy-contacts/list?view=deputies',
      '/deputy-contacts/assign',
      '/stations/new',
      '/receptions',
      '/receptions?view=sheet',
      '/receptions/new',
      '/reception-visits?view=all',
      '/reception-coverage',
      '/deputy-visits?view=all',
      '/deputy-certificates',
      '/training-coverage',
      '/bulletins',
      '/voter-reports?view=all',
      '/voter-report-coverage',
      '/statistics/deputy-work',
      '/procedures?kind=station_ten_haves',
      '/procedures?kind=group_five_ones',
      '/duty-points',
      '/deputy-appraisals',
      '/awards',
      '/duty-rates',
      '/duty-files',
      '/duty-appeals',
      '/duty-rules',
      '/duty-rules/new',
      '/deputy-pledges',
      '/deputy-talks?view=all',
      '/deputy-absences',
      '/deputy-resignations',
      '/custody-reports',
    ],
  ],
  [
    accounts.deputy,
    [
      '/suggestions/new',
      '/deputy-certificates',
      '/deputy-appraisals',
      '/awards',
      '/duty-points',
      '/duty-appeals',
      '/duty-rules',
    ],
  ],
  [accounts.undertaker, ['/station-matters?view=all']],
  [accounts.township_undertaker, []],
  [accounts.village, []],
  [accounts.admin, ['/organs/regions', '/deliveries?part=webhooks']],
  [accounts.security, []],
  [accounts.auditor, []],
]

async function settled(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await settle(page)
  await expect(page.locator('.bones')).toHaveCount(0)
}

/** Nothing of the machine shows: no key, no code, no empty value, no raw instant. */
async function expectWords(page: Page) {
  const text = await page.locator('#app').innerText()
  const odd = /undefined|\bnull\b|NaN|\[object|\b[a-z]+_[a-z_]+\b|T\d\d:\d\d:\d\d|[。，]{2}/.exec(
    text,
  )
  expect(odd?.[0], page.url()).toBeUndefined()
}

/** A page that several roles share is judged by axe for the first of them; the home is each one's. */
const judged = new Set<string>()

for (const [username, more] of people) {
  test(`every page of ${username} opens, reads well and fits`, async ({ page }) => {
    test.setTimeout(240_000)
    await signIn(page, username)
    const doors = await page
      .getByRole('navigation', { name: '导航菜单' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(doors.length).toBeGreaterThan(0)
    // What everybody has is looked at once.
    const own = username === accounts.township ? everywhere : []
    for (const path of [...doors, ...more, ...own]) {
      await settled(page, path)
      await expect(page).toHaveURL(new RegExp(`${path.replace(/[?]/g, '\\?')}$`))
      await expectWords(page)
      if (path === '/' || !judged.has(path)) await expectAccessible(page)
      judged.add(path)
      await page.setViewportSize({ width: 390, height: 844 })
      await expectFits(page)
      await page.setViewportSize({ width: 1280, height: 800 })
    }
  })
}

test('the county’s pages in English, in large text, and a suggestion on a narrow screen', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000)
  await signIn(page, accounts.county)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('link', { name: 'Workbench' }).first()).toBeVisible()
  const clerk = await staff(request, accounts.county)
  const { items } = await clerk.get<{ items: { id: string }[] }>(
    '/suggestions?status=closed&limit=1',
  )
  const one = `/suggestions/${items[0]?.id}`
  for (const path of ['/', '/suggestions', '/parameters', one]) {
    await settled(page, path)
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: '特大字', exact: true }).click()
  for (const path of ['/', '/suggestions', one]) {
    await settled(page, path)
    await expectAccessible(page)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/', '/suggestions', one]) {
    await settled(page, path)
    await expectAccessible(page)
  }
})

test('what an account may not see is not there for it', async ({ page, request }) => {
  const county = await staff(request, accounts.county)
  const { items } = await county.get<{ items: { id: string; town_name: string }[] }>(
    '/suggestions?status=handling&level=township&limit=100',
  )
  const foreign = items.find((one) => one.town_name !== '城关镇')
  expect(foreign).toBeDefined()
  await signIn(page, accounts.township)
  await page.goto(`/suggestions/${foreign?.id}`)
  await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible()
  await expect(page.getByText(foreign?.town_name ?? '')).toBeHidden()
  await expectAccessible(page)
  await page.goto('/accounts')
  await expect(page.getByRole('heading', { name: '您没有使用这个页面的权限' })).toBeVisible()
  await page.goto('/nothing-here')
  await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible()
})
