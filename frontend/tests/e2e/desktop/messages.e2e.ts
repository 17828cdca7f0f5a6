/** Every message about inspections, oral opinions and inquiries leads whoever receives it to the matter. */
import { expect, signIn, test } from '../support/desktop'
import { everyMessage } from '../support/field'

test('every message opens what it is about', async ({ browser, request }) => {
  test.slow()
  const messages = await everyMessage(request)
  expect(messages.length).toBeGreaterThan(15)
  for (const username of new Set(messages.map((one) => one.username))) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await signIn(page, username)
    for (const { kind, title, text, link } of messages.filter((it) => it.username === username)) {
      await page.goto(kind === 'inbox' ? '/inbox' : '/inbox?state=notices')
      const row = page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: text })
      await expect(row.first(), `${username}: ${title} ${text}`).toBeVisible()
      if (!link) {
        await expect(row.first().getByRole('link')).toHaveCount(0)
        continue
      }
      await row.first().getByRole('link').first().click()
      await expect(page, `${username}: ${title} ${text}`).toHaveURL(new RegExp(`/${link}$`))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(
        page
          .getByRole('heading', { name: '经过' })
          .or(page.getByRole('heading', { name: '办理经过' }))
          .first(),
      ).toBeVisible()
    }
    await context.close()
  }
})
