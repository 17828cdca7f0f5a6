import { test } from '../support/desktop'
import { story } from '../support/story'

test('J1 to J15: the story of one suggestion, everybody at a desk', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  await story('desktop', { page, browser, request, baseURL })
})
