/** What staff do between two taps of a deputy, through the same API the workbench uses. */
import { type APIRequestContext, expect } from '@playwright/test'
import { uuidv7 } from '../../../src/shared/ui/ids'
import { accounts } from './accounts'

/** The day in China. */
export const today = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)

interface Suggestion {
  id: string
  version: number
  status: string
}

/** One member of staff, signed in. */
export async function staff(request: APIRequestContext, username: string) {
  const answer = await request.post('/api/v1/auth/sign-in', {
    data: { username, password: accounts.password, client: 'app' },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  const { access_token } = (await answer.json()) as { access_token: string }
  const Authorization = `Bearer ${access_token}`

  async function get<T>(path: string): Promise<T> {
    const found = await request.get(`/api/v1${path}`, { headers: { Authorization } })
    expect(found.ok(), await found.text()).toBe(true)
    return (await found.json()) as T
  }

  async function post<T>(path: string, data: object): Promise<T> {
    const headers = { Authorization, 'Idempotency-Key': crypto.randomUUID() }
    const done = await request.post(`/api/v1${path}`, { headers, data })
    expect(done.ok(), await done.text()).toBe(true)
    return (await done.json()) as T
  }

  /** POST {record}/{act} on the newest version, as in `actOn('motions/<id>', 'submissions', {})`. */
  const actOn = <T>(record: string, act: string, data?: object) =>
    changeOn<T>('POST', record, act, data)

  async function changeOn<T>(method: string, record: string, act: string, data?: object) {
    const { version } = await get<{ version: number }>(`/${record}`)
    const done = await request.fetch(`/api/v1/${[record, act].filter(Boolean).join('/')}`, {
      method,
      headers: { Authorization, 'If-Match': `"v${version}"` },
      ...(data ? { data } : {}),
    })
    expect(done.ok(), await done.text()).toBe(true)
    return (await done.json()) as T
  }

  /** POST without a key and without a version: what many do at once, each for themselves. */
  async function give<T>(path: string, data?: object): Promise<T> {
    const done = await request.post(`/api/v1${path}`, {
      headers: { Authorization },
      ...(data ? { data } : {}),
    })
    expect(done.ok(), await done.text()).toBe(true)
    return (await done.json()) as T
  }

  /** PUT of a whole record that has no version of its own. */
  async function put<T>(path: string, data: object): Promise<T> {
    const done = await request.put(`/api/v1${path}`, { headers: { Authorization }, data })
    expect(done.ok(), await done.text()).toBe(true)
    return (await done.json()) as T
  }

  return {
    get,
    post,
    put,
    actOn,
    /** PUT {record}/{part} on the newest version. */
    putOn: <T>(record: string, part: string, data: object) =>
      changeOn<T>('PUT', record, part, data),
    /** PATCH of the record on its newest version. */
    patchOn: <T>(record: string, data: object) => changeOn<T>('PATCH', record, '', data),
    give,
    /** POST /suggestions/{id}/{act} on the newest version. */
    act: (id: string, act: string, data: object) =>
      actOn<Suggestion>(`suggestions/${id}`, act, data),
  }
}

/** A deputy's suggestion to the township, submitted; answers its id. */
export async function submitted(
  request: APIRequestContext,
  title: string,
  content: string,
  author = accounts.deputy,
) {
  const deputy = await staff(request, author)
  const { id } = await deputy.post<Suggestion>('/suggestions', {
    id: uuidv7(),
    title,
    content,
    level: 'township',
    invited_deputy_ids: [],
    submit: true,
  })
  return id
}

/** The same, admitted. */
export async function admitted(
  request: APIRequestContext,
  title: string,
  content: string,
  author = accounts.deputy,
) {
  const id = await submitted(request, title, content, author)
  const clerk = await staff(request, accounts.township)
  await clerk.act(id, 'reviews', { decision: 'accepted' })
  return id
}

/** Hands an admitted suggestion over to the unit. */
export async function assigned(
  request: APIRequestContext,
  id: string,
  unit = accounts.unit_name,
): Promise<void> {
  const clerk = await staff(request, accounts.township)
  const units = await clerk.get<{ items: { id: string; name: string }[] }>(
    `/organs?kind=government_unit&q=${encodeURIComponent(unit)}`,
  )
  await clerk.act(id, 'assignments', { unit_id: units.items[0]?.id })
}

/** Reviews, assigns and answers a submitted suggestion, so that the deputy can rate it. */
export async function answer(request: APIRequestContext, id: string): Promise<void> {
  const clerk = await staff(request, accounts.township)
  await clerk.act(id, 'reviews', { decision: 'accepted' })
  await assigned(request, id)
  await reply(request, id)
}

/** The unit signs for it, meets the deputy and replies. */
export async function reply(request: APIRequestContext, id: string, more = {}): Promise<void> {
  const unit = await staff(request, accounts.undertaker)
  const { status } = await unit.get<Suggestion>(`/suggestions/${id}`)
  if (status === 'assigned') await unit.act(id, 'receipts', {})
  await unit.act(id, 'contacts', {
    mode: 'face',
    contacted_on: today(),
    content: '当面听取了代表的意见，商定现场察看的时间。',
  })
  await unit.act(id, 'replies', {
    result_class: 'A',
    content: '您提出的建议收悉。我们已经到现场察看，安排资金修复，计划下月底完工。',
    signed_by: '陈明',
    ...more,
  })
}
