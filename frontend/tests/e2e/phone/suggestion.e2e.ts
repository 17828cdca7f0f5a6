import { accounts } from '../support/accounts'
import { compose, expect, expectAccessible, openToDo, signIn, test } from '../support/phone'
import { answer, reply } from '../support/staff'

const content = '三组进村道路多处塌方，学生上学、老人看病都不方便，建议列入明年水毁修复计划。'
const name = (what: string) => `关于${what}${Date.now() % 1_000_000}的建议`
const idOf = (url: string) => /suggestions\/([0-9a-f-]{36})/.exec(url)?.[1] ?? ''

test('from a wish to a rated answer', async ({ page, request }) => {
  const title = name('修路')
  await signIn(page, accounts.deputy)
  await compose(page, title, content)
  await page.getByRole('button', { name: '下一步' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^提交，交给.+审查$/ }).click()
  await expect(page.getByText('待审查', { exact: true })).toBeVisible()
  const id = idOf(page.url())

  await answer(request, id)
  await page.goto('/m/suggestions?view=to_do')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('您提出的建议收悉')).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('link', { name: '评价这次答复' })
    .or(page.getByRole('button', { name: '评价这次答复' }))
    .click()
  await page.getByRole('button', { name: '满意', exact: true }).click()
  await page.getByRole('button', { name: '不满意', exact: true }).click()
  await page.getByRole('button', { name: '提交，退回承办单位重新办理' }).click()
  await expect(page.getByText('这里要填写')).toBeVisible()
  await page.getByLabel(/哪里不满意/).fill('只填了坑，边沟没有清理。')
  await page.getByRole('button', { name: '提交，退回承办单位重新办理' }).click()
  await expect(page.getByText('办理中', { exact: true })).toBeVisible()
  await expect(page.getByText('第2次办理', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: /怎么算的/ }).click()
  await expect(page.getByRole('dialog', { name: '这个日期是怎么算的' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '知道了' }).click()

  await reply(request, id)
  await page.goto(`/m/suggestions/${id}/rate`)
  await page.getByRole('button', { name: '满意', exact: true }).click()
  await page.getByRole('button', { name: '基本满意', exact: true }).click()
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText('已办结', { exact: true })).toBeVisible()
})

test('what is typed survives a reload', async ({ page }) => {
  const title = name('装路灯')
  await signIn(page, accounts.deputy)
  await compose(page, title, content)
  await expect(page.getByText('已自动保存在手机里')).toBeVisible()
  await page.goto('/m/suggestions/new')
  await expect(page.getByLabel('建议标题')).toHaveValue(title)
  await page.getByRole('button', { name: '不要了，重新写' }).click()
  await page.getByRole('button', { name: '删除', exact: true }).click()
  await expect(page.getByLabel('建议标题')).toHaveValue('')
})

test('too short a text is refused where it stands', async ({ page }) => {
  await signIn(page, accounts.deputy)
  await page.goto('/m/suggestions/new')
  await page.getByLabel('建议标题').fill('修路')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByText('至少写 5 个字，现在 2 个字')).toBeVisible()
  await page.getByRole('button', { name: '套用“关于……的建议”' }).click()
  await expect(page.getByLabel('建议标题')).toHaveValue('关于修路的建议')
})

test('another deputy is invited, signs along, and the draft can be withdrawn', async ({
  page,
  browser,
}) => {
  const title = name('修水渠')
  await signIn(page, accounts.deputy)
  await compose(page, title, content)
  const me = await browser.newContext()
  const other = await me.newPage()
  await signIn(other, accounts.other_deputy)
  await other.goto('/m/me')
  const otherName = (await other.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.getByLabel('输入姓名').fill(otherName)
  await page.getByRole('button', { name: otherName }).first().click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: /^提交，交给.+审查$/ }).click()
  await expect(page.getByText('待审查', { exact: true })).toBeVisible()

  await openToDo(other, title)
  await expectAccessible(other)
  await other.getByRole('button', { name: '同意附议' }).click()
  await expect(other.getByText('您已附议')).toBeVisible()
  await me.close()

  await page.reload()
  await expect(page.getByText('已附议', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '撤回这件建议' }).click()
  await page.getByLabel('撤回的原因').fill('村里已经自己修好了。')
  await page.getByRole('dialog').getByRole('button', { name: '撤回这件建议' }).click()
  await expect(page.getByText('已撤回，不再办理')).toBeVisible()
})

test('a draft is kept, changed, given a picture and submitted later', async ({ page }) => {
  const title = name('修桥')
  await signIn(page, accounts.deputy)
  await compose(page, title, content)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '先不提交，存为草稿' }).click()
  await expect(page.getByText('草稿', { exact: true })).toBeVisible()
  await page
    .getByRole('button', { name: '修改', exact: true })
    .or(page.getByRole('link', { name: '修改', exact: true }))
    .click()
  await expect(page.getByLabel('建议标题')).toHaveValue(title)
  await page.getByLabel('建议内容').fill(`${content}桥面也要加宽。`)
  await page.locator('input[accept="image/*"]').setInputFiles('public/icon-512.png')
  await expect(page.getByRole('button', { name: '去掉 icon-512.jpg' })).toBeVisible()
  await expectAccessible(page)
  // The picture goes along with the text, once the draft is saved or handed in.
  await page.getByRole('button', { name: /^提交，交给.+审查$/ }).click()
  await expect(page.getByText('待审查', { exact: true })).toBeVisible()
  await expect(page.getByText('桥面也要加宽。')).toBeVisible()
  await expect(page.getByRole('button', { name: '打开 icon-512.jpg' })).toBeVisible()
})
