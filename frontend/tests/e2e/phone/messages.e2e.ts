/** Every message about inspections, oral opinions and inquiries leads whoever receives it to the matter. */
import { everyMessage } from '../support/field'
import { expect, someoneOnPhone, test } from '../support/phone'

test('every message opens what it is about on the phone', async ({ browser, request, baseURL }) => {
  test.slow()
  const messages = await everyMessage(request)
  expect(messages.length).toBeGreaterThan(15)
  for (const username of new Set(messages.map((one) => one.username))) {
    const { page, leave } = await someoneOnPhone(browser, username, baseURL)
    for (const { kind, title, text, link } of messages.filter((it) => it.username === username)) {
      await page.goto(kind === 'inbox' ? '/m/inbox' : '/m/inbox?state=notices')
      const row = page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: text })
      await expect(row.first(), `${username}: ${title} ${text}`).toBeVisible()
      if (!link) {
        await expect(row.first().getByRole('link')).toHaveCount(0)
        continue
      }
      await row.first().getByRole('link').click()
      await expect(page, `${username}: ${title} ${text}`).toHaveURL(new RegExp(`/m/${link}$`))
      await expect(page.getByRole('heading', { name: /经过/ })).toBeVisible()
    }
    await leave()
  }
})
