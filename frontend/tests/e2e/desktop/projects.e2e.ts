/** Livelihood projects: a round is begun and opened, ideas come in, are merged, excluded, pooled. */
import { type APIRequestContext } from '@playwright/test'
import { accounts } from '../support/accounts'
import {
  choose,
  expect,
  expectAccessible,
  expectFits,
  modal,
  settle,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { staff, today } from '../support/staff'

interface Round {
  id: string
  title: string
}

/** A round of a year that no other test uses, open for ideas. */
async function asking(request: APIRequestContext): Promise<Round> {
  const clerk = await staff(request, accounts.township)
  const year = 1995 + (Number(unique()) % 25)
  const round = await clerk.post<Round>('/project-rounds', { level: 'township', year })
  await clerk.actOn(`project-rounds/${round.id}`, 'solicitations', {
    solicit_from: `${year - 1}-07-01`,
    solicit_until: `${year}-12-31`,
  })
  return round
}

test('V2: a clerk begins the round of next year and opens it for long enough', async ({ page }) => {
  const clerk = await staff(page.request, accounts.township)
  const { items } = await clerk.get<{ items: { year: number }[] }>('/project-rounds?limit=200')
  const next = Number(today().slice(0, 4)) + 1
  // One round for each year: a second run takes the next that is free.
  const year =
    [next, next + 1, next - 1].find((it) => !items.some((one) => one.year === it)) ?? next
  await signIn(page, accounts.township)
  await page.goto('/projects')
  await expectAccessible(page)
  await page.getByRole('button', { name: '建立年度工作' }).click()
  await expectAccessible(page)
  if (year !== next) await choose(page, '项目年度', `${year}年`)
  await modal(page).getByLabel('征集公告').fill('欢迎群众、代表和单位提出意见。')
  await modal(page).getByRole('button', { name: '建立', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${year}年民生实事项目`)
  await expect(page.getByText('欢迎群众、代表和单位提出意见。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '开始征集' }).click()
  const from = modal(page).getByLabel('开始日期')
  await from.fill(`${year - 1}年8月20日`)
  await from.press('Enter')
  const until = modal(page).getByLabel('最后一天')
  await until.fill(`${year - 1}年9月1日`)
  await until.press('Enter')
  await modal(page).getByRole('button', { name: '开始征集' }).click()
  await expect(modal(page).getByRole('alert').first()).toContainText('9月19日')
  await until.fill(`${year - 1}年9月20日`)
  await until.press('Enter')
  await modal(page).getByRole('button', { name: '开始征集' }).click()
  // Whether the days are over depends on when this runs.
  await expect(page.getByText(/正在征集意见，还有|征集时间已到，请结束征集/)).toBeVisible()
  await expectAccessible(page)
})

test('V3, V13: ideas from paper and in bulk are merged, excluded with a reason, pooled', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const round = await asking(request)
  const mark = unique()
  await signIn(page, accounts.township)
  await page.goto(`/project-rounds/${round.id}`)
  await page.getByRole('button', { name: '登记意见' }).click()
  await page.getByLabel('想办什么事').fill(`硬化三组道路${mark}`)
  await page.getByLabel('具体内容').fill('三组到村委会的道路坑洼不平，希望硬化。')
  await page.getByLabel('提出人姓名').fill('王大山')
  await page.getByLabel('电话').fill('13812345678')
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记意见' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`硬化三组道路${mark}`)
  await expect(page.getByText('138****5678')).toBeVisible()
  await page.getByRole('button', { name: '查看联系方式' }).click()
  await modal(page).getByRole('button', { name: '查看联系方式' }).click()
  await expect(page.getByText('13812345678')).toBeVisible()
  await expectAccessible(page)

  // Many at once: one bad cell, nothing is lost, nothing is entered.
  await page.goto(`/project-ideas/batch?round=${round.id}`)
  await settle(page)
  const lines = [
    `三组道路${mark}需要硬化，出行困难。\t三组道路硬化${mark}`,
    `给全镇每户发一台彩电，人人高兴。\t发彩电${mark}`,
    `村口修建文化广场，方便群众活动。\t文化广场${mark}`,
    '短',
  ]
  const first = page.getByLabel('第1行，具体内容')
  await first.evaluate((field, text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, lines.join('\n'))
  await page.getByRole('button', { name: '登记4条' }).click()
  await expect(page.getByText('有1格要改')).toBeVisible()
  await expect(first).toHaveValue(`三组道路${mark}需要硬化，出行困难。`)
  await expectAccessible(page)
  await page.getByLabel('第4行，具体内容').fill(`河堤${mark}年久失修，希望加固。`)
  await page.getByRole('button', { name: '登记4条' }).click()
  await expect(page.getByText('已登记4条')).toBeVisible()
  await expect(page.getByRole('link', { name: `文化广场${mark}` })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)

  await page.getByRole('checkbox', { name: `选中：硬化三组道路${mark}` }).check()
  await page.getByRole('checkbox', { name: `选中：三组道路硬化${mark}` }).check()
  await page.getByRole('button', { name: '合并', exact: true }).click()
  await modal(page)
    .getByRole('radio', { name: `硬化三组道路${mark}` })
    .check()
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '合并（2条）' }).click()
  await expect(page.getByRole('list', { name: '来源（共2条）' })).toContainText(
    `三组道路硬化${mark}`,
  )
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`硬化三组道路${mark}`)

  await page.goto(`/project-rounds/${round.id}/ideas`)
  await page.getByRole('link', { name: `发彩电${mark}` }).click()
  await page.getByRole('button', { name: '不予列入' }).click()
  await modal(page).getByRole('button', { name: '不予列入' }).click()
  await expect(modal(page).getByRole('alert').first()).toBeVisible()
  await modal(page).getByRole('radio', { name: '不属于公共利益' }).check()
  await modal(page).getByLabel('具体情况').fill('家电属于个人消费，不属于公共项目。')
  await expectAccessible(page)
  await modal(page).getByRole('button', { name: '不予列入' }).click()
  await expect(page.getByText('不予列入，理由已告知提出人。')).toBeVisible()

  await page.goto(`/project-rounds/${round.id}/ideas`)
  await page.getByRole('link', { name: `文化广场${mark}` }).click()
  await page.getByRole('button', { name: '放入储备库' }).click()
  await modal(page).getByRole('button', { name: '放入储备库' }).click()
  await expect(page.getByText('在储备库，可以列入以后年度的梳理。')).toBeVisible()
  await page.goto('/projects/pool')
  await expect(page.getByRole('link', { name: `文化广场${mark}` })).toBeVisible()
  await expectAccessible(page)
})
