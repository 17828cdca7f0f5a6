/** Livelihood projects: made of ideas, examined, rated, put on the list, put to the vote, announced. */
import { accounts } from '../support/accounts'
import { askingRound, examined, takenIdea, voted } from '../support/choice'
import {
  choose,
  expect,
  expectAccessible,
  expectFits,
  modal,
  pick,
  signIn,
  test,
  unique,
} from '../support/desktop'
import { openHall } from '../support/hall'
import { staff } from '../support/staff'

test('V3, V5: a project is made of a taken idea, examined, rated and put on the list', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const clerk = await staff(request, accounts.township)
  const round = await askingRound(clerk)
  const title = `便民桥${unique()}`
  await takenIdea(request, round, title)
  await signIn(page, accounts.township)
  await page.goto(`/project-rounds/${round.id}/ideas`)
  await page.getByRole('checkbox', { name: `选中：${title}` }).check()
  await page.getByRole('button', { name: '列为项目' }).click()
  const dialog = modal(page)
  await expect(dialog.getByLabel('项目名称')).toHaveValue(title)
  await choose(dialog, '类别', '道路交通')
  await dialog.getByLabel('建设内容').fill('新建便民桥一座，长二十米，宽四米。')
  await dialog.getByLabel('总投资（万元）').fill('30')
  await dialog.getByRole('button', { name: '加一项来源' }).click()
  await dialog.getByLabel('第1项金额（万元）').fill('20.5')
  await expect(dialog.getByText('合计20.5万元。 比总投资少9.5万元。')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '建立项目' }).click()
  await expect(dialog.getByText(/相差95000元/).first()).toBeVisible()
  await dialog.getByLabel('第1项金额（万元）').fill('30')
  await expect(dialog.getByText('合计30万元。 与总投资一致。')).toBeVisible()
  await dialog.getByRole('button', { name: '建立项目' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(page.getByRole('list', { name: '还缺什么' })).toContainText('缺论证意见')
  await expect(page.getByRole('list', { name: '由哪些意见形成' })).toContainText(title)
  await expectAccessible(page)
  await expectFits(page)

  // Somebody else was faster: what is typed stays, what they wrote stays, too.
  const id = /projects\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await page.getByRole('button', { name: '修改项目表' }).click()
  await dialog.getByLabel('论证意见').fill('两岸群众出行要绕行五公里，地质条件适宜。')
  const { version } = await clerk.get<{ version: number }>(`/projects/${id}`)
  expect(version).toBeGreaterThan(0)
  await clerk.actOn(`projects/${id}`, 'checks', {
    kind: 'legality',
    result: 'passed',
    checked_by: '镇司法所',
    checked_on: new Date().toISOString().slice(0, 10),
  })
  await pick(page, '责任单位', accounts.township_unit_name)
  await dialog.getByLabel('完成时限').fill(`${round.year}年10月31日`)
  await dialog.getByLabel('完成时限').press('Enter')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.locator('.conflict')).toBeVisible()
  await expect(dialog.getByLabel('论证意见')).toHaveValue(/绕行五公里/)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('镇司法所').first()).toBeVisible()

  await page.getByRole('button', { name: '登记财政承受能力' }).click()
  await dialog.getByText('附条件通过').click()
  await dialog.getByLabel('审查单位或人员').fill('县财政局预算股')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await dialog.getByLabel('说明').fill('资金分两次拨付。')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('资金分两次拨付。').first()).toBeVisible()
  for (const kind of ['land', 'environment', 'safety'])
    await clerk.actOn(`projects/${id}`, 'checks', {
      kind,
      result: 'passed',
      checked_by: '县自然资源局',
      checked_on: new Date().toISOString().slice(0, 10),
    })
  const deputy = await staff(request, accounts.deputy)
  await deputy.post(`/projects/${id}/appraisals`, { need: 5, feasibility: 4 })
  await deputy.post(`/projects/${id}/remarks`, { stance: 'for', body: '群众盼了多年。' })
  await page.reload()
  await expect(page.getByText('群众盼了多年。').first()).toBeVisible()
  await expect(page.getByText('非常需要').first()).toBeVisible()
  await page.getByRole('button', { name: '列为候选项目' }).click()
  await page.locator('.el-message-box').getByRole('button', { name: '列为候选项目' }).click()
  await expect(page.getByText('已是候选项目，排在第1项，等待提请票决。')).toBeVisible()
  await page.goto(`/project-rounds/${round.id}/projects`)
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
})

test('V6 to V9: a method, a surplus, a ballot, a result; what is not chosen goes into the pool', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const hall = await openHall(request)
  const { clerk } = hall
  const round = await askingRound(clerk)
  const mark = unique()
  const names = [`硬化道路${mark}`, `修建水池${mark}`]
  const ideas: string[] = []
  for (const name of names) {
    const idea = await takenIdea(request, round, name)
    ideas.push(idea)
    await examined(clerk, round, name, [idea])
  }
  const last = `文化广场${mark}`
  const idea = await takenIdea(request, round, last)
  await signIn(page, accounts.township)
  await page.goto(`/project-rounds/${round.id}/vote`)
  await expectAccessible(page)
  await page.getByRole('button', { name: '起草票决办法' }).click()
  const dialog = modal(page)
  await dialog.getByLabel('应选项目数').fill('2')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/候选项目不少于3项/).first()).toBeVisible()
  const session = await clerk.get<{ title: string }>(`/meetings/${hall.id}`)
  await page.getByRole('button', { name: '登记会议通过' }).click()
  await choose(page, '人民代表大会会议', session.title)
  await dialog.getByRole('button', { name: '登记通过' }).click()
  await expect(dialog).toBeHidden()
  // V4: nothing is voted on while ideas are asked for.
  const vote = page.getByRole('button', { name: '提交票决' })
  await expect(vote).toBeDisabled()
  await expect(page.getByText(/请先在这一年度的“概览”中结束征集/)).toBeVisible()
  await clerk.actOn(`project-rounds/${round.id}`, 'endings', { reason: '意见已经收齐' })
  await page.reload()
  await vote.click()
  await dialog.getByRole('button', { name: '提交票决' }).click()
  await expect(dialog.getByText(/现有2项，还差1项/)).toBeVisible()
  await expectAccessible(page)
  await examined(clerk, round, last, [idea])
  await dialog.getByRole('button', { name: '提交票决' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/正在票决：请在表决中完成投票/)).toBeVisible()
  await expectAccessible(page)
  const found = await clerk.get<{ items: { ballot_id: string }[] }>(
    `/project-selections?round_id=${round.id}`,
  )
  const ballot = found.items[0]?.ballot_id ?? ''
  const all = hall.voters.length
  await voted(request, hall, ballot, [all, all - 1, 1])
  await page.goto(`/meetings/${hall.id}/ballots/${ballot}`)
  await expect(page.getByText(`选定：${names.join('、')}`).first()).toBeVisible()
  await expect(page.getByRole('cell', { name: '未选中' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/project-rounds/${round.id}/vote`)
  await page.getByRole('button', { name: '公告票决结果' }).click()
  await dialog.getByLabel('公告编号').fill('第1号')
  await dialog.getByRole('button', { name: '公告票决结果' }).click()
  await expect(page.getByText(/票决结果已于.*公告。/)).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(last) })).toContainText('未选中')
  await expectAccessible(page)
  await expectFits(page)
  await page.getByRole('link', { name: last }).click()
  await expect(page.getByText(/票决未选中/).first()).toBeVisible()
  await page.goto(`/project-ideas/${idea}`)
  await expect(page.getByText('在储备库，可以列入以后年度的梳理。')).toBeVisible()
})
