/** What residents send: written without a script and with one, looked at, followed by its code. */
import { accounts } from '../support/accounts'
import {
  choose,
  door,
  expect,
  expectAccessible,
  expectFits,
  modal,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { askingRound } from '../support/choice'
import { personOf } from '../support/jointly'
import { answerOf, fill, follow, reachable, resident, send } from '../support/resident'
import { staff } from '../support/staff'

test('A3, V2: an idea and a letter are sent, masked, shown, refused, and followed', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const mark = unique()
  const deputy = await reachable(request, accounts.other_deputy)
  const { county } = deputy
  const clerk = await staff(request, accounts.township)
  const round = await askingRound(clerk)

  // Without a script: the little question, and nothing typed is lost when it is answered wrongly.
  const old = await resident(browser, baseURL, false)
  await old.page.goto(`/p/${county}/ideas/new`)
  await old.page.getByLabel('提给哪里').selectOption(`round:${round.id}`)
  await fill(old.page, {
    title: `修三组水渠${mark}`,
    content: `我叫李建国，电话13812345678，三组水渠${mark}漏水，王二娃家的地都淹了，希望修好。`,
    village: '三村',
    name: '李建国',
    phone: '13812345678',
  })
  // A picture that is none is told beside its field; another one goes with it.
  await old.page.getByLabel(/^照片/).setInputFiles({
    name: '水渠.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('not a picture'),
  })
  await old.page.locator('#answer').fill(await answerOf(old.page))
  await old.page.getByRole('button', { name: '提交' }).click()
  await expect(old.page.getByRole('alert')).toContainText('请选择照片')
  await expect(old.page.getByText('请重新选择照片')).toBeVisible()
  await old.page.locator('#answer').fill('99')
  await old.page.getByRole('button', { name: '提交' }).click()
  await expect(old.page.getByRole('alert')).toContainText('答案不对')
  await expect(old.page.getByLabel('标题')).toHaveValue(`修三组水渠${mark}`)
  expect(await answerOf(old.page)).toMatch(/^\d+$/)
  await old.page.getByLabel(/^照片/).setInputFiles({
    name: '水渠.png',
    mimeType: 'image/png',
    buffer: await old.page.screenshot(),
  })
  const code = await send(old.page)
  await follow(old.page, county, code)
  await expect(old.page.getByText('工作人员正在审核')).toBeVisible()
  await expect(old.page.getByRole('main')).not.toContainText('13812345678')

  // With a script there is no question.
  const young = await resident(browser, baseURL, true)
  await young.page.goto(`${deputy.link}/message`)
  await expect(young.page.locator('#answer')).toBeHidden()
  await fill(young.page, {
    title: `校门口减速带${mark}`,
    content: `校门口的减速带${mark}坏了，孩子过马路不安全，希望代表反映。`,
  })
  await send(young.page)
  await young.page.goto(`/p/${county}/ideas/new`)
  await young.page.getByLabel('提给哪里').selectOption(`round:${round.id}`)
  await fill(young.page, { title: `低价彩电${mark}`, content: `低价彩电${mark}，欢迎选购。` })
  const refused = await send(young.page)

  // The office: the newest first, what is found stands before it.
  await signIn(page, accounts.township)
  await door(page, '群众来信').click()
  await settle(page)
  await expectAccessible(page)
  await page.getByRole('textbox', { name: '搜索标题、内容、地点' }).fill(mark)
  await expect(page).toHaveURL(new RegExp(`q=${mark}`))
  await expect(page.getByRole('row')).toHaveCount(4)
  await choose(page, '全部种类', '意见')
  await expect(page.getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page).not.toHaveURL(/q=/)
  await page.getByRole('textbox', { name: '搜索标题、内容、地点' }).fill(mark)
  await expect(page).toHaveURL(new RegExp(`q=${mark}`))
  await expect(page.getByRole('row')).toHaveCount(4)

  // Refused with a reason whose words come by themselves; the next that waits opens.
  await page.getByRole('link', { name: `低价彩电${mark}` }).click()
  await expect(page.getByText('没有找到号码')).toBeVisible()
  await page.keyboard.press('Alt+r')
  await modal(page).getByRole('button', { name: '不予展示' }).click()
  await expect(modal(page).getByText('请选择一项')).toBeVisible()
  await modal(page).getByRole('radio', { name: '广告等无关内容' }).check()
  await expect(modal(page).getByLabel('说明')).toHaveValue('内容与民生实事、代表履职无关。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '不予展示' }).click()

  // The letter goes to its deputy without leaving the keys.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`校门口减速带${mark}`)
  await expect(page.getByRole('textbox', { name: '内容' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')

  // The idea: its numbers and its name are taken out, a neighbour's name by hand.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`修三组水渠${mark}`)
  const sent = page.getByRole('region', { name: '原文' })
  await expect(sent.locator('mark')).toHaveText(['李建国', '13812345678'])
  const shown = page.getByRole('textbox', { name: '内容' })
  await expect(shown).toHaveValue(/我叫［已隐去］，电话［已隐去］，三组水渠/)
  await expect(page.getByText('138****5678')).toBeVisible()
  await expect(page.getByRole('img', { name: '群众随信提交的照片' })).toBeVisible()
  await page.getByText('照片一并展示').click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '查看联系方式' }).click()
  await modal(page).getByRole('button', { name: '查看联系方式' }).click()
  await expect(page.locator('.contact').getByText('13812345678')).toBeVisible()
  await expect(page.getByText('查看了联系方式')).toBeVisible()
  await shown.evaluate((field: HTMLTextAreaElement) => {
    const at = field.value.indexOf('王二娃')
    field.focus()
    field.setSelectionRange(at, at + 3)
  })
  await page.getByRole('button', { name: '隐去选中的文字' }).click()
  await expect(shown).toHaveValue(/［已隐去］家的地都淹了/)
  await shown.fill(`${await shown.inputValue()}电话13812345678`)
  await page.getByRole('button', { name: '通过，列入意见' }).click()
  await expect(page.getByRole('alert').first()).toContainText('请先隐去')
  await shown.fill((await shown.inputValue()).replace('电话13812345678', ''))
  await page.getByRole('button', { name: '通过，列入意见' }).click()

  // Nothing waits any longer of what was looked for.
  await expect(page).toHaveURL(/resident-messages\?/)
  await expect(page.getByText('没有符合条件的内容')).toBeVisible()
  await page.getByRole('link', { name: /^已展示/ }).click()
  await page.getByRole('link', { name: `修三组水渠${mark}` }).click()
  await expect(page.getByText('已列入民生实事意见，按意见梳理。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '查看意见和梳理结果' }).click()
  await expect(page.getByText('群众来信来访')).toBeVisible()
  await expect(page.getByRole('img', { name: '群众提交的照片' })).toBeVisible()
  await expect(
    page.getByText(new RegExp(`水渠${mark}漏水，［已隐去］家的地都淹了`)).first(),
  ).toBeVisible()
  await page.goto(`/project-rounds/${round.id}/ideas`)
  await expect(page.getByRole('link', { name: `修三组水渠${mark}` })).toBeVisible()

  // Both residents read what became of theirs.
  await follow(old.page, county, code)
  await expect(old.page.getByText('审核通过，已经列入民生实事项目意见')).toBeVisible()
  await follow(young.page, county, refused)
  await expect(young.page.getByText('内容与民生实事、代表履职无关。')).toBeVisible()
  await follow(young.page, county, 'ABCDEFGHJK')
  await expect(young.page.getByRole('alert')).toContainText('没有这个查询码')
  await old.leave()
  await young.leave()
})

test('A4: the office enters the card of a deputy, everybody reads it, it is withdrawn', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const deputy = await personOf(request, accounts.third_deputy)
  const station = `城关站${unique()}`
  await signIn(page, accounts.township)
  await page.goto(`/deputies/${deputy.id}`)
  const card = page.getByRole('region', { name: '公开的联系卡' })
  await card.getByRole('button', { name: /填写联系卡|重新公开|修改/ }).click()
  await modal(page).getByLabel(/^地址/).fill('镇政府一楼东侧')
  await modal(page)
    .getByLabel(/^联络站/)
    .fill('')
  await modal(page)
    .getByRole('button', { name: /^(公开|保存)$/ })
    .click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page)
    .getByLabel(/^联络站/)
    .fill(station)
  await modal(page)
    .getByLabel(/^联系时间/)
    .fill('每月10日上午')
  await expectAccessible(page)
  await modal(page)
    .getByRole('button', { name: /^(公开|保存)$/ })
    .click()
  await expect(card.getByText('正在公开')).toBeVisible()
  await expect(card.getByText(station)).toBeVisible()
  await expectAccessible(page)
  const address =
    (await card.getByRole('link', { name: '查看公开页面' }).getAttribute('href')) ?? ''

  const anybody = await resident(browser, baseURL, false)
  await anybody.page.goto(address)
  await expect(anybody.page.getByRole('heading', { level: 1 })).toHaveText(deputy.name)
  await expect(anybody.page.getByRole('main')).toContainText(station)
  await anybody.page.goto(`${address}/poster`)
  await expect(anybody.page.getByRole('img', { name: '二维码' })).toBeVisible()
  await anybody.leave()

  await card.getByRole('button', { name: '撤下' }).click()
  await modal(page)
    .getByLabel(/^为什么撤下/)
    .fill('代表要求不再公开')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '撤下' }).click()
  await expect(card.getByText('已撤下', { exact: true })).toBeVisible()
  expect((await page.request.get(address)).status()).toBe(404)
})

test('the public pages are accessible and fit, with a script and without', async ({
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const { county, link } = await reachable(request, accounts.other_deputy)
  const home = `/p/${county}/`
  const pages = [
    home,
    `${home}suggestions/`,
    `${home}ideas/new`,
    `${home}follow`,
    `${home}deputies/`,
    link,
    `${link}/message`,
    `${link}/poster`,
    `${home}poster`,
    `${home}data/`,
  ]
  const young = await resident(browser, baseURL, true, 320)
  for (const path of pages) {
    expect((await young.page.goto(path))?.status(), path).toBe(200)
    await expectAccessible(young.page)
  }
  // What a form answers when something is wrong.
  await young.page.goto(`${home}ideas/new`)
  await young.page.getByRole('button', { name: '提交' }).click()
  await expect(young.page.getByRole('alert')).toBeVisible()
  await expectAccessible(young.page)
  await young.page.goto(`${home}follow`)
  await young.page.getByLabel('查询码').fill('ABCDEFGHJK')
  await young.page.getByRole('button', { name: '查看', exact: true }).click()
  await expect(young.page.getByRole('alert')).toBeVisible()
  await expectAccessible(young.page)
  await young.leave()

  const old = await resident(browser, baseURL, false, 320)
  for (const path of pages) {
    await old.page.goto(path)
    await expect(old.page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expectFits(old.page)
  }
  await old.page.goto(`${home}ideas/new`)
  await expect(old.page.locator('#answer')).toBeVisible()
  await old.leave()
})
