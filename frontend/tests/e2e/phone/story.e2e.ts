import { test } from '../support/desktop'
import { story } from '../support/story'

// The page of the test is the office's, which works at a desk.
test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false })

test('J1 to J15: the story of one suggestion, deputies and the unit on their phones', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  await story('phone', { page, browser, request, baseURL })
})
