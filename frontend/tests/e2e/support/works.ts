/** Livelihood projects that were chosen and are carried out, through the same API the workbench uses. */
import { type APIRequestContext } from '@playwright/test'
import { accounts } from './accounts'
import { askingRound, examined, takenIdea, unique, voted } from './choice'
import { openHall } from './hall'
import { personOf } from './jointly'
import { staff } from './staff'

/** A day so many days from today, in China. */
export const dayFrom = (days: number) =>
  new Date(Date.now() + (8 + days * 24) * 3600_000).toISOString().slice(0, 10)

type Hall = Awaited<ReturnType<typeof openHall>>

/** A project that a session chose over another one; its identifier, and the hall where it was chosen. */
export async function chosenProject(request: APIRequestContext, title: string) {
  const hall = await openHall(request)
  const { clerk } = hall
  const round = await askingRound(clerk)
  const names = [title, `备选项目${unique()}`]
  const ids: string[] = []
  for (const name of names)
    ids.push(await examined(clerk, round, name, [await takenIdea(request, round, name)]))
  await clerk.actOn(`project-rounds/${round.id}`, 'endings', { reason: '意见已经收齐。' })
  const { id } = await clerk.post<{ id: string }>('/project-selections', {
    round_id: round.id,
    seats: 1,
  })
  const selection = `project-selections/${id}`
  await clerk.actOn(selection, 'adoptions', { meeting_id: hall.id })
  const { ballot_id } = await clerk.actOn<{ ballot_id: string }>(selection, 'votes', {
    meeting_id: hall.id,
    sitting_id: hall.sitting,
  })
  await voted(request, hall, ballot_id, [hall.voters.length, 0])
  await clerk.actOn(selection, 'announcements', { notice_number: '第1号' })
  return { hall, round, id: ids[0] ?? '' }
}

/** The same with a published plan, its tasks due so many days from today, followed by the first deputy. */
export async function publishedWork(
  request: APIRequestContext,
  title: string,
  tasks: readonly (readonly [title: string, days: number])[],
) {
  const { hall, round, id: project } = await chosenProject(request, title)
  const { clerk } = hall
  const { id } = await clerk.post<{ id: string }>('/project-works', {
    project_id: project,
    leader: '陈明',
    leader_post: '校长',
    safeguards: '每周调度一次，监理驻场，资金专户管理。',
    milestones: tasks.map(([name, days]) => ({ title: name, due_on: dayFrom(days) })),
  })
  await clerk.actOn(`project-works/${id}`, 'publications')
  const { id: deputy } = await personOf(request, accounts.deputy)
  await clerk.actOn(`project-works/${id}`, 'followers', {
    deputy_ids: [deputy],
    leader_id: deputy,
  })
  return { hall, round, project, id, record: `project-works/${id}` }
}

/** How content the congress is with a project: by hands, counted by two, announced. */
export async function ratedBy(
  request: APIRequestContext,
  hall: Hall,
  work: string,
  title: string,
  satisfied: number,
) {
  const { clerk } = hall
  const { id } = await clerk.post<{ id: string }>('/ballots', {
    meeting_id: hall.id,
    sitting_id: hall.sitting,
    subject: 'rating',
    method: 'hands',
    title,
    threshold: 'at_least_half',
    article: '本县满意度测评办法第六条',
  })
  await clerk.actOn(`project-works/${work}`, 'ratings', { ballot_id: id })
  const teller = await hall.named(accounts.deputy)
  await clerk.putOn(`ballots/${id}`, 'tellers', {
    tellers: [{ person_id: teller.id, role: 'teller', has_no_kin: true }],
  })
  await clerk.actOn(`ballots/${id}`, 'openings', {})
  await clerk.give(`/ballots/${id}/closings`, {})
  const sheet = {
    choices: [
      { choice: 'satisfied', count: satisfied },
      { choice: 'basically_satisfied', count: 0 },
      { choice: 'dissatisfied', count: hall.voters.length - satisfied },
    ],
  }
  await clerk.give(`/ballots/${id}/sheets`, sheet)
  const deputy = await staff(request, accounts.deputy)
  await deputy.give(`/ballots/${id}/sheets`, sheet)
  await clerk.give(`/ballots/${id}/counts`, {})
  await clerk.actOn(`ballots/${id}`, 'announcements', {})
  return id
}

export { unique }
