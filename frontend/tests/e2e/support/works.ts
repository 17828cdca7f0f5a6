/** Projects that were selected and are carried out, through the same API the workbench uses. */
import { type APIRequestContext } from '@playwright/test'
import { accounts } from './accounts'
import { askingRound, examined, takenIdea, unique, voted } from './choice'
import { openHall } from './hall'
import { personOf } from './jointly'
import { staff, today } from './staff'

type Clerk = Awaited<ReturnType<typeof staff>>
type Hall = Awaited<ReturnType<typeof openHall>>

/** So many days from now; before it with a minus. */
export const dayFromNow = (days: number) =>
  new Date(Date.now() + (8 + days * 24) * 3600_000).toISOString().slice(0, 10)

/** A project of the town's own unit, chosen by the congress and announced; 30 万元 were voted. */
export async function selectedProject(request: APIRequestContext, title = `便民桥${unique()}`) {
  const hall = await openHall(request)
  const { clerk } = hall
  const round = await askingRound(clerk)
  const projects: string[] = []
  for (const one of [title, `文化广场${unique()}`]) {
    const idea = await takenIdea(request, round, one)
    projects.push(await examined(clerk, round, one, [idea]))
  }
  await clerk.actOn(`project-rounds/${round.id}`, 'endings', { reason: '意见已经收齐' })
  const { id } = await clerk.post<{ id: string }>('/project-selections', {
    round_id: round.id,
    seats: 1,
  })
  await clerk.actOn(`project-selections/${id}`, 'adoptions', { meeting_id: hall.id })
  const { ballot_id } = await clerk.actOn<{ ballot_id: string }>(
    `project-selections/${id}`,
    'votes',
    { meeting_id: hall.id, sitting_id: hall.sitting },
  )
  await voted(request, hall, ballot_id, [hall.voters.length, 0])
  await clerk.actOn(`project-selections/${id}`, 'announcements', { notice_number: '第1号' })
  return { hall, clerk, round, title, project: projects[0] ?? '' }
}

/** The same with a published plan; the tasks are due so many days from now. */
export async function publishedWork(
  request: APIRequestContext,
  tasks: readonly [title: string, days: number][] = [['桥墩浇筑完成', 60]],
  title?: string,
) {
  const made = await selectedProject(request, title)
  const { clerk, project } = made
  const { id } = await clerk.post<{ id: string }>('/project-works', {
    project_id: project,
    leader: '张建国',
    leader_post: '校长',
    safeguards: '资金专户管理，监理单位驻场。',
    milestones: tasks.map(([title, days]) => ({ title, due_on: dayFromNow(days) })),
  })
  await clerk.actOn(`project-works/${id}`, 'publications')
  return { ...made, work: id }
}

/** A decision of the township congress that is adopted; answers its title. */
export async function adoptedDecision(clerk: Clerk, title: string) {
  const { id } = await clerk.post<{ id: string }>('/decisions', {
    level: 'township',
    body: 'congress',
    kind: 'decision',
    title,
    content: '会议决定同意调整民生实事项目。',
  })
  await clerk.actOn(`decisions/${id}`, 'adoptions', { adopted_on: today() })
  return id
}

/** A satisfaction vote by hands that was announced: satisfied, basically satisfied, dissatisfied. */
export async function satisfaction(
  request: APIRequestContext,
  hall: Hall,
  title: string,
  said: readonly [number, number, number],
) {
  const { clerk } = hall
  const { id } = await clerk.post<{ id: string }>('/ballots', {
    meeting_id: hall.id,
    sitting_id: hall.sitting,
    subject: 'rating',
    method: 'hands',
    title,
    threshold: 'at_least_half',
    article: '镇满意度测评办法第六条',
  })
  const counter = await hall.named(accounts.deputy)
  await clerk.putOn(`ballots/${id}`, 'tellers', {
    tellers: [{ person_id: counter.id, role: 'teller', has_no_kin: true }],
  })
  await clerk.actOn(`ballots/${id}`, 'openings', {})
  await clerk.give(`/ballots/${id}/closings`, {})
  const words = ['satisfied', 'basically_satisfied', 'dissatisfied'] as const
  const sheet = { choices: words.map((choice, at) => ({ choice, count: said[at] ?? 0 })) }
  const teller = await staff(request, accounts.deputy)
  await clerk.give(`/ballots/${id}/sheets`, sheet)
  await teller.give(`/ballots/${id}/sheets`, sheet)
  await clerk.give(`/ballots/${id}/counts`, {})
  await clerk.actOn(`ballots/${id}`, 'announcements', {})
  return id
}

/** A published plan that the first deputy follows. */
export async function followedWork(
  request: APIRequestContext,
  title: string,
  tasks: readonly [title: string, days: number][],
) {
  const made = await publishedWork(request, tasks, title)
  const record = `project-works/${made.work}`
  const { id } = await personOf(request, accounts.deputy)
  await made.clerk.actOn(record, 'followers', { deputy_ids: [id], leader_id: id })
  return { ...made, record }
}

export { unique }
