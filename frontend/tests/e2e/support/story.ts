/**
 * One suggestion with three authors, two units, a return, an extension, a merge, a dissatisfied rating, a
 * second round and a kept promise. Deputies and units on the spot work where the test says; offices
 * and the unit's writing are desk work.
 */
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'
import { accounts } from './accounts'
import { colleague, pick, signIn, unique } from './desktop'
import { expectAccessible } from './page'
import { act, deputy, unit, type Where } from './people'
import { staff } from './staff'

interface Stage {
  page: Page
  browser: Browser
  request: APIRequestContext
  baseURL: string | undefined
}

const content = '老街三百米没有路灯，学生下晚自习、老人赶早集都要摸黑走路，建议加装路灯并接通电源。'

async function nameOf(request: APIRequestContext, username: string) {
  const who = await staff(request, username)
  return (await who.get<{ display_name: string }>('/me')).display_name
}

/** The office accepts a suggestion. */
async function accept(page: Page, id: string) {
  await page.goto(`/suggestions/${id}`)
  const dialog = await act(page, '审查')
  await dialog.getByRole('button', { name: '审查通过' }).click()
  await expect(dialog).toBeHidden()
}

/** The unit's letter, written at the desk. */
async function reply(page: Page, id: string, klass: string, text: string, promise?: string) {
  await page.goto(`/suggestions/${id}`)
  const dialog = await act(page, '答复')
  await dialog.getByText(klass, { exact: true }).click()
  await dialog.getByLabel('答复内容').fill(text)
  await dialog.getByLabel('签发人').fill('陈明')
  if (promise) {
    await dialog.getByLabel('承诺事项').fill(promise)
    const day = dialog.getByLabel('承诺办到的日期')
    await day.fill(`${new Date().getFullYear() + 1}年3月31日`)
    await day.press('Enter')
  }
  await dialog.getByRole('button', { name: '提交答复' }).click()
  await expect(page.getByText('待评价', { exact: true }).first()).toBeVisible()
}

/** Plays the story to its end. `page` is the office's. */
export async function story(where: Where, { page, browser, request, baseURL }: Stage) {
  const mark = unique()
  const title = `关于老街${mark}安装路灯的建议`
  const twin = `关于老街${mark}尽快安装路灯的建议`

  // Three authors: the lead, one who signs along (J1), one who wrote the same (J5).
  const lead = await deputy(where, browser, accounts.deputy, baseURL)
  const second = await deputy(where, browser, accounts.other_deputy, baseURL)
  const third = await deputy(where, browser, accounts.third_deputy, baseURL)
  const id = await lead.write(title, content, [await nameOf(request, accounts.other_deputy)])
  await second.sign(id)
  await second.leave()
  const twinId = await third.write(twin, content)

  await signIn(page, accounts.township)
  await accept(page, id)
  await accept(page, twinId)
  await page.goto(`/suggestions?view=all&q=${mark}`)
  await page.getByRole('checkbox', { name: '选中本页全部' }).check()
  await page.getByRole('button', { name: '并案', exact: true }).click()
  let dialog = page.getByRole('dialog')
  await dialog.getByText(title, { exact: true }).click()
  await dialog.getByRole('button', { name: '并案办理 2 件' }).click()
  await expect(dialog).toBeHidden()

  // To the wrong unit, which gives it back (J7).
  await page.goto(`/suggestions/${id}`)
  dialog = await act(page, '交办')
  await pick(page, '承办单位', accounts.township_unit_name)
  await dialog.getByRole('button', { name: '交办', exact: true }).click()
  await expect(dialog).toBeHidden()
  const school = await colleague(browser, accounts.township_undertaker, baseURL)
  await school.page.goto(`/suggestions/${id}`)
  let work = await act(school.page, '申请退回')
  await work.getByLabel('退回理由').fill('路灯由交通部门负责，学校没有这个职责。')
  await work.getByRole('button', { name: '提交申请' }).click()
  await expect(work).toBeHidden()
  await page.reload()
  dialog = await act(page, '答复退回申请')
  await dialog.getByRole('button', { name: '提交答复' }).click()
  await expect(dialog).toBeHidden()

  // To the right one, which leads; the other assists (J6).
  dialog = await act(page, '交办')
  await pick(page, '承办单位', accounts.unit_name)
  await pick(page, '其他单位', accounts.township_unit_name)
  await dialog.getByRole('button', { name: '交办', exact: true }).click()
  await expect(dialog).toBeHidden()
  const spot = await unit(where, browser, accounts.undertaker, baseURL)
  await spot.sign(id)
  if (where === 'phone') await expectAccessible(spot.page)

  // More time (J10), a view (J8), a talk (J9), an answer with a promise (J14, J15).
  const desk = await colleague(browser, accounts.undertaker, baseURL)
  await desk.page.goto(`/suggestions/${id}`)
  work = await act(desk.page, '申请延期')
  await work.getByLabel('延期理由').fill('需要报上级立项，预计推迟两个月。')
  await work.getByRole('button', { name: '提交申请' }).click()
  await expect(work).toBeHidden()
  await page.reload()
  dialog = await act(page, '答复延期申请')
  await dialog.getByRole('button', { name: '提交答复' }).click()
  await expect(dialog).toBeHidden()
  await school.page.reload()
  work = await act(school.page, '签收')
  await work.getByRole('button', { name: '签收' }).click()
  await expect(work).toBeHidden()
  work = await act(school.page, '送会办意见')
  await work.getByLabel('会办意见', { exact: true }).fill('学校围墙上可以装三盏灯，电源从学校接。')
  await work.getByRole('button', { name: '送主办单位' }).click()
  await expect(work).toBeHidden()
  await school.leave()
  await spot.talk(id, '和代表一起到老街察看，商定装灯的位置。')
  const later = '东段一百米路灯装好并通电'
  await reply(desk.page, id, 'B类', '您提出的建议收悉。西段路灯已经装好，东段正在立项。', later)

  // Each author rates an answer of their own; the lead is not satisfied (J12, J13).
  await third.rate(twinId, '满意')
  await third.leave()
  await lead.rate(id, '不满意', '东段一百米最黑的地方没有装。')
  await spot.talk(id, '再次到东段察看，先装两盏太阳能路灯。')
  await reply(
    desk.page,
    id,
    'A类',
    '您反映的东段已经先装两盏太阳能路灯，全部改造列入明年计划，请您验收。',
  )
  await desk.leave()
  await lead.rate(id, '满意')

  // The promise is kept, with a second answer (J15).
  await spot.keep(id, '东段路灯已经全部装好通电，请代表验收。')
  await spot.leave()
  await lead.open(id)
  await expect(lead.page.getByText('东段路灯已经全部装好通电').first()).toBeVisible()
  await expect(lead.page.getByText('已办结', { exact: true }).first()).toBeVisible()
  await expectAccessible(lead.page)
  await lead.leave()

  // The record tells it all; nothing waits any more.
  await page.goto(`/suggestions/${id}`)
  const course = page.getByRole('region', { name: '办理经过' })
  for (const word of ['一并办理', '退回', '延期', '会办意见', '不满意', '承诺', '办结']) {
    await expect(course).toContainText(word)
  }
  await expectAccessible(page)
  await page.goto(`/suggestions?view=to_do&q=${mark}`)
  await expect(page.getByText('没有符合条件的内容')).toBeVisible()
}
