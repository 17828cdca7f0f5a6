/** Signatures gathered on paper for what a deputy began here (Q1). */
import { readFile } from 'node:fs/promises'
import { accounts } from '../support/accounts'
import { colleague, expect, expectAccessible, signIn, test, unique } from '../support/desktop'
import { members, pickAll, words } from '../support/jointly'
import { act } from '../support/people'

test('Q1: the lead gathers signatures on paper, the office records them with the scan', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  const title = `关于疏通集镇排水沟${unique()}的议案`
  const others = await members(request, 4)

  await signIn(page, accounts.deputy)
  await page.goto('/motions/new')
  await page.getByLabel('标题').fill(title)
  for (const [label, text] of Object.entries(words)) await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page).toHaveURL(/motions\/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: '用纸质件收集签名' }).click()
  const asked = page.getByRole('dialog')
  await expect(asked.getByText('主席团的工作机构可以看到这件议案')).toBeVisible()
  await expectAccessible(page)
  await asked.getByRole('button', { name: '用纸质件收集签名' }).click()
  await expect(page.getByText('已请工作机构登记纸质签名')).toBeVisible()
  await expect(page.getByRole('button', { name: '用纸质件收集签名' })).toBeHidden()

  // The office has it to do, and cannot record anybody without the scan.
  const office = await colleague(browser, accounts.township, baseURL)
  const clerk = office.page
  await clerk.goto('/motions?view=to_do')
  await clerk.getByRole('link', { name: title }).click()
  const dialog = await act(clerk, '登记纸质签名')
  await pickAll(dialog, '已经签名的代表', others)
  await expect(dialog.getByText('登记以后有5名，够了')).toBeVisible()
  await dialog.getByRole('button', { name: '登记签名' }).click()
  await expect(dialog.getByText('请选择一项')).toBeVisible()
  await dialog.locator('input[type=file]').setInputFiles({
    name: '签名页.png',
    mimeType: 'image/png',
    buffer: await readFile('public/icon-512.png'),
  })
  await expect(dialog.getByText('签名页.png')).toBeVisible()
  await expectAccessible(clerk)
  await dialog.getByRole('button', { name: '登记签名' }).click()
  await expect(dialog).toBeHidden()
  await expect(clerk.getByText('已在纸质件上签名')).toHaveCount(4)
  await expect(
    clerk.getByRole('region', { name: '附件' }).getByRole('button', { name: '签名页.png' }),
  ).toBeVisible()
  await office.leave()

  await page.reload()
  await page.getByRole('button', { name: '提交议案' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提交议案' }).click()
  await expect(
    page.getByText('由主席团决定是否列入会议议程', { exact: true }).first(),
  ).toBeVisible()
})
