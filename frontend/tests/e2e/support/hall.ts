/** A session of the township congress with an open sitting, where it is voted. */
import { type APIRequestContext } from '@playwright/test'
import { accounts } from './accounts'
import { personOf } from './jointly'
import { staff, today } from './staff'

interface Person {
  id: string
  name: string
  deputy_id: string | null
  has_vote: boolean
}

/** Everybody with a vote is there and the first plenary sitting is open. */
export async function openHall(request: APIRequestContext) {
  const clerk = await staff(request, accounts.township)
  const { id, sittings } = await clerk.post<{
    id: string
    sittings: { id: string; title: string; kind: string }[]
  }>('/meetings', {
    level: 'township',
    kind: 'congress_session',
    begins_on: today(),
    place: '镇政府三楼会议室',
  })
  const sitting = sittings.find((one) => one.kind === 'plenary')?.id ?? ''
  await clerk.actOn(`meetings/${id}`, 'publications', { decided_on: today() })
  await clerk.actOn(`meetings/${id}`, 'notices', {})
  const { items } = await clerk.get<{ items: Person[] }>(`/meetings/${id}/people?limit=200`)
  const voters = items.filter((one) => one.has_vote)
  await clerk.post(`/meetings/${id}/sittings/${sitting}/presences`, {
    person_ids: voters.map((one) => one.id),
    direction: 'in',
    way: 'manual',
    reason: '会务人员清点人数',
  })
  await clerk.actOn(`meetings/${id}`, `sittings/${sitting}/openings`, {})
  const named = async (username: string) => {
    const { id: deputy } = await personOf(request, username)
    return voters.find((one) => one.deputy_id === deputy) ?? { id: '', name: '', deputy_id: '' }
  }
  return { id, sitting, clerk, voters, named }
}

/** A secret electronic vote whose three tellers have taken their codes; answers it with the codes. */
export async function sealedBallot(
  hall: Awaited<ReturnType<typeof openHall>>,
  title: string,
  tellers = [accounts.deputy, accounts.other_deputy, accounts.third_deputy],
) {
  const { id } = await hall.clerk.post<{ id: string }>('/ballots', {
    meeting_id: hall.id,
    sitting_id: hall.sitting,
    subject: 'decision',
    method: 'secret_electronic',
    title,
    basis: '镇人民代表大会会议表决办法第三条',
  })
  const people = await Promise.all(tellers.map((one) => hall.named(one)))
  await hall.clerk.putOn(`ballots/${id}`, 'tellers', {
    tellers: people.map((one) => ({ person_id: one.id, role: 'teller', has_no_kin: true })),
  })
  return { id, tellers: people }
}
