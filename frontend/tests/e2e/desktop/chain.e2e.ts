/** The whole chain on one suggestion: five people, two phones' worth of taps, two rounds. */
import type { Page } from '@playwright/test'
import { accounts } from '../support/accounts'
import { colleague, expect, expectAccessible, pick, signIn, test, unique } from '../support/desktop'
import { compose, deputyOnPhone, openToDo } from '../support/phone'

const content =
  '通组公路三处塌方，学生上学、老人看病都不方便，建议列入明年水毁修复计划，今年先设警示标志。'

/** The next step on the page of a suggestion, once it is the reader's turn. */
async function act(page: Page, name: string) {
  await page
    .getByRole('region', { name: '下一步' })
    .getByRole('button', { name, exact: true })
    .click()
  return page.getByRole('dialog')
}

/** Whether the suggestion waits for the reader. */
async function expectWaiting(page: Page, title: string, waits: boolean) {
  await page.goto(`/suggestions?view=to_do&q=${encodeURIComponent(title)}`)
  const link = page.getByRole('link', { name: title })
  if (waits) await expect(link).toBeVisible()
  else await expect(page.getByText('没有符合条件的内容')).toBeVisible()
}

/** The date in a sentence like 应当在2027年2月22日前答复. */
const dateIn = (text: string | null) => /\d{4}年\d{1,2}月\d{1,2}日/.exec(text ?? '')?.[0] ?? ''

test('from a wish on the phone to a closed case after a second round', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const title = `关于修复通组公路${unique()}的建议`

  // The lead deputy writes on the phone and asks two others to sign along.
  const lead = await deputyOnPhone(browser, accounts.deputy, baseURL)
  const others = [
    await deputyOnPhone(browser, accounts.other_deputy, baseURL),
    await deputyOnPhone(browser, accounts.third_deputy, baseURL),
  ]
  const names: string[] = []
  for (const other of others) {
    await other.page.goto('/m/me')
    names.push((await other.page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '')
  }
  await compose(lead.page, title, content)
  for (const name of names) {
    await lead.page.getByLabel('输入姓名').fill(name)
    await lead.page.getByRole('button', { name }).first().click()
  }
  await lead.page.getByRole('button', { name: '下一步' }).click()
  await lead.page.getByRole('button', { name: /^提交，交给.+审查$/ }).click()
  await expect(lead.page.getByText('待审查', { exact: true })).toBeVisible()
  const id = /[0-9a-f-]{36}/.exec(lead.page.url())?.[0] ?? ''
  for (const other of others) {
    await openToDo(other.page, title)
    await other.page.getByRole('button', { name: '同意附议' }).click()
    await expect(other.page.getByText('您已附议')).toBeVisible()
    await other.leave()
  }

  // The clerk returns it once with a reason; the deputy mends it on the phone.
  await signIn(page, accounts.township)
  await expectWaiting(page, title, true)
  await page.getByRole('link', { name: title }).click()
  for (const name of names) await expect(page.getByText(name).first()).toBeVisible()
  let dialog = await act(page, '审查')
  await dialog.getByText('退回修改', { exact: true }).click()
  await dialog.getByRole('button', { name: '退回给代表' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('退回理由').fill('请写明塌方的具体位置。')
  await dialog.getByRole('button', { name: '退回给代表' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('退回修改', { exact: true })).toBeVisible()
  await expectWaiting(page, title, false)

  await lead.page.goto(`/m/suggestions/${id}`)
  await expect(lead.page.getByText('请写明塌方的具体位置。').first()).toBeVisible()
  await lead.page
    .getByRole('button', { name: '修改后再提交' })
    .or(lead.page.getByRole('link', { name: '修改后再提交' }))
    .click()
  await lead.page.getByLabel('建议内容').fill(`${content}塌方在三组、五组和七组路口。`)
  await lead.page.getByRole('button', { name: /^提交，交给.+审查$/ }).click()
  await expect(lead.page.getByText('待审查', { exact: true })).toBeVisible()

  // Admitted, numbered, assigned with the deadline explained before it starts.
  await expectWaiting(page, title, true)
  await page.getByRole('link', { name: title }).click()
  dialog = await act(page, '审查')
  await dialog.getByRole('button', { name: '审查通过' }).click()
  await expect(page.getByText(/〔\d{4}〕.+第\d{3}号/).first()).toBeVisible()
  dialog = await act(page, '交办')
  await expect(dialog.getByText('如果今天交办')).toBeVisible()
  const due = dateIn(await dialog.getByRole('heading', { name: '如果今天交办' }).textContent())
  await expect(dialog.getByText('依据：')).toBeVisible()
  await expectAccessible(page)
  await pick(page, '承办单位', accounts.unit_name)
  await dialog.getByRole('button', { name: '交办', exact: true }).click()
  await expect(page.getByText('待签收', { exact: true })).toBeVisible()
  await expectWaiting(page, title, false)

  // The unit signs for it, talks to the deputy, replies with a class of the county's own list.
  const unit = await colleague(browser, accounts.undertaker, baseURL)
  await expectWaiting(unit.page, title, true)
  await unit.page.getByRole('link', { name: title }).click()
  await unit.page.getByRole('button', { name: '查看期限怎么算的' }).click()
  await expect(unit.page.getByText('这个期限是怎么算出来的')).toBeVisible()
  await expect(unit.page.getByText(due).first()).toBeVisible()
  await unit.page.keyboard.press('Escape')
  let work = await act(unit.page, '签收')
  await work.getByRole('button', { name: '签收' }).click()
  await expect(unit.page.getByText('办理中', { exact: true })).toBeVisible()

  // More time: asked for with a reason, agreed to by the office, with the date it moves to.
  work = await act(unit.page, '申请延期')
  await work.getByRole('button', { name: '提交申请' }).click()
  await expect(work.getByRole('alert').first()).toBeVisible()
  await work.getByLabel('延期理由').fill('护栏要等上级批复，预计推迟两个月。')
  await expectAccessible(unit.page)
  await work.getByRole('button', { name: '提交申请' }).click()
  await expect(unit.page.getByText('等待人大机关答复', { exact: true })).toBeVisible()
  await expectWaiting(page, title, true)
  await page.getByRole('link', { name: title }).click()
  dialog = await act(page, '答复延期申请')
  await expect(dialog.getByText('护栏要等上级批复')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '提交答复' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: '延期' })).toContainText('同意延期')
  await page.getByRole('button', { name: '查看期限怎么算的' }).click()
  await expect(page.getByText('经交办机关同意延长')).toBeVisible()
  await page.keyboard.press('Escape')
  await expectWaiting(page, title, false)
  await unit.page.reload()

  const reply = async (klass: string, text: string) => {
    work = await act(unit.page, '登记沟通')
    await work.getByText('现场察看').click()
    await work.getByLabel('沟通情况').fill('和代表一起到现场察看，商定修复办法。')
    await work.getByRole('button', { name: '登记', exact: true }).click()
    await expect(unit.page.getByText('和代表一起到现场察看').first()).toBeVisible()
    work = await act(unit.page, '答复')
    await work.getByText(klass, { exact: true }).click()
    await work.getByLabel('答复内容').fill(text)
    await work.getByLabel('签发人').fill('陈明')
    // What is not solved yet is promised by a day (J15).
    if (klass === 'B类') {
      await work.getByLabel('承诺事项').fill('护栏安装完毕，边沟清理干净')
      const day = work.getByLabel('承诺办到的日期')
      await day.fill(`${new Date().getFullYear() + 1}年3月31日`)
      await day.press('Enter')
    }
    await expectAccessible(unit.page)
    await work.getByRole('button', { name: '提交答复' }).click()
    await expect(unit.page.getByText('待评价', { exact: true })).toBeVisible()
  }
  await reply('B类', '您提出的建议收悉。三处塌方已经清理，护栏正在采购。')
  await expectWaiting(unit.page, title, false)

  // Not satisfied: a second round with a clock of its own.
  const rate = async (result: string, comment?: string) => {
    await lead.page.goto(`/m/suggestions/${id}/rate`)
    await lead.page.getByRole('button', { name: '满意', exact: true }).click()
    await lead.page.getByRole('button', { name: result, exact: true }).click()
    if (comment) await lead.page.getByLabel(/哪里不满意/).fill(comment)
    await lead.page.getByRole('button', { name: /^提交/ }).click()
  }
  await rate('不满意', '护栏没有装，边沟没有清。')
  await expect(lead.page.getByText('第2次办理', { exact: true })).toBeVisible()

  await expectWaiting(unit.page, title, true)
  await unit.page.getByRole('link', { name: title }).click()
  await expect(unit.page.getByText('第2次办理', { exact: true })).toBeVisible()
  await expect(unit.page.getByText('护栏没有装，边沟没有清。').first()).toBeVisible()
  await unit.page.getByRole('button', { name: '查看期限怎么算的' }).click()
  const second = dateIn(await unit.page.getByText('到期日').textContent())
  expect(second).not.toBe('')
  expect(second).not.toBe(due)
  await unit.page.keyboard.press('Escape')
  await reply('A类', '您反映的护栏已经安装，边沟已经清理，请您到现场验收。')
  await unit.leave()

  await rate('满意')
  await expect(lead.page.getByText('已办结', { exact: true })).toBeVisible()
  await lead.leave()

  // Everything that happened is on the record, newest first; nothing waits any more.
  await page.goto(`/suggestions/${id}`)
  await expect(page.getByText('已办结', { exact: true })).toBeVisible()
  await expect(page.getByText('办理已经结束')).toBeVisible()
  const course = page.getByRole('region', { name: '办理经过' }).getByRole('listitem')
  await expect(course.first()).toContainText('办结')
  const texts = await course.allTextContents()
  const order = [
    '办结',
    '答复',
    '不满意',
    '答复',
    '同意延期',
    '申请延期',
    '签收',
    '交给',
    '审查通过',
    '退回',
    '附议',
    '提交',
    '起草',
  ]
  let from = 0
  for (const word of order) {
    const at = texts.findIndex((text, index) => index >= from && text.includes(word))
    expect(at, `${word} after entry ${from} of ${texts.join(' | ')}`).toBeGreaterThanOrEqual(0)
    from = at
  }
  await expectAccessible(page)
  await expectWaiting(page, title, false)
})
