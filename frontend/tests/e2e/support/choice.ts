/** Livelihood projects on their way to a vote, through the same API the workbench uses. */
import { type APIRequestContext } from '@playwright/test'
import { accounts } from './accounts'
import { unique } from './desktop'
import { type openHall } from './hall'
import { staff, today } from './staff'

const checks = ['legality', 'fiscal', 'land', 'environment', 'safety']
type Clerk = Awaited<ReturnType<typeof staff>>

export interface Round {
  id: string
  year: number
}

/** A round of a year that no other test uses, open for ideas. */
export async function askingRound(clerk: Clerk): Promise<Round> {
  const { items } = await clerk.get<{ items: Round[] }>('/project-rounds?limit=200')
  const taken = new Set(items.map((one) => one.year))
  const free = Array.from({ length: 55 }, (_, n) => 2041 + n).filter((year) => !taken.has(year))
  // Tests run beside each other: each takes another of the free ones.
  const year = free[Math.floor(Math.random() * free.length)] ?? 2041
  const round = await clerk.post<Round>('/project-rounds', { level: 'township', year })
  await clerk.actOn(`project-rounds/${round.id}`, 'solicitations', {
    solicit_from: `${year - 1}-07-01`,
    solicit_until: `${year}-12-31`,
  })
  return round
}

/** An idea of a deputy that was taken up; answers its identifier. */
export async function takenIdea(request: APIRequestContext, round: Round, title: string) {
  const deputy = await staff(request, accounts.deputy)
  const { id } = await deputy.post<{ id: string }>('/project-ideas', {
    level: 'township',
    round_id: round.id,
    title,
    content: `${title}，方便群众出行和生活。`,
    received_on: today(),
  })
  const clerk = await staff(request, accounts.township)
  await clerk.actOn(`project-ideas/${id}`, 'acceptances', {})
  return id
}

/** A project with a complete sheet and all examinations; on the list of candidates when asked. */
export async function examined(
  clerk: Clerk,
  round: Round,
  title: string,
  idea_ids: string[],
  isListed = true,
) {
  const units = await clerk.get<{ items: { id: string }[] }>(
    `/organs?kind=government_unit&q=${encodeURIComponent(accounts.township_unit_name)}`,
  )
  const { id } = await clerk.post<{ id: string }>('/projects', {
    round_id: round.id,
    title,
    category: 'road',
    content: `${title}，长二十米，宽四米。`,
    idea_ids,
    argument: '两岸群众出行要绕行五公里，地质条件适宜。',
    investment_yuan: 300_000,
    sources: [{ kind: 'town_budget', amount_yuan: 300_000 }],
    unit_id: units.items[0]?.id,
    finish_on: `${round.year}-10-31`,
  })
  for (const kind of checks)
    await clerk.actOn(`projects/${id}`, 'checks', {
      kind,
      result: 'passed',
      checked_by: '县财政局预算股',
      checked_on: today(),
    })
  if (isListed) await clerk.actOn(`projects/${id}`, 'shortlistings')
  return id
}

/** Two tellers, opened, a paper for everybody, counted by two; so many in favour in the order of the paper. */
export async function voted(
  request: APIRequestContext,
  hall: Awaited<ReturnType<typeof openHall>>,
  ballot: string,
  inFavour: readonly number[],
) {
  const { clerk } = hall
  const people = await Promise.all([hall.named(accounts.deputy), hall.named(accounts.other_deputy)])
  await clerk.putOn(`ballots/${ballot}`, 'tellers', {
    tellers: people.map((one) => ({ person_id: one.id, role: 'teller', has_no_kin: true })),
  })
  await clerk.actOn(`ballots/${ballot}`, 'openings', {})
  const opened = await clerk.get<{ options: { id: string }[] }>(`/ballots/${ballot}`)
  const all = hall.voters.length
  await clerk.give(`/ballots/${ballot}/papers`, { person_ids: hall.voters.map((one) => one.id) })
  await clerk.give(`/ballots/${ballot}/closings`, {})
  const sheet = {
    issued: all,
    returned: all,
    spoiled: 0,
    persons: opened.options.map(({ id }, index) => ({
      option_id: id,
      in_favour: Math.min(all, inFavour[index] ?? 0),
      against: all - Math.min(all, inFavour[index] ?? 0),
      abstained: 0,
    })),
  }
  const teller = await staff(request, accounts.deputy)
  await clerk.give(`/ballots/${ballot}/sheets`, sheet)
  await teller.give(`/ballots/${ballot}/sheets`, sheet)
  await clerk.give(`/ballots/${ballot}/counts`, {})
  await clerk.actOn(`ballots/${ballot}`, 'announcements', {})
}

export { unique }
