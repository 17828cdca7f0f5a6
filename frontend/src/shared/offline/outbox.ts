/**
 * What a person has submitted and the server has not yet confirmed.
 *
 * Put first, then send; oldest first; stop at the first failure that may pass by itself (network,
 * 401, 429, 5xx); any other refusal marks the item rejected and is shown with the server's words.
 * Items belong to a user and survive a sign-out. One runner at a time, across tabs.
 */
import { ApiError, type FieldProblem, isRetryable } from '../api/problem'
import { uuidv7 } from '../ui/ids'
import { localData } from './db'

/** A picture or paper to upload before the item that needs it. */
export interface OutboxFile {
  /** Idempotency key of the upload. */
  key: string
  name: string
  blob: Blob
  /** Set once the server has it. */
  attachment_id: string | null
}

/** Why the server refused an item for good. */
export interface Refusal {
  status: number
  code: string
  detail: string | null
  params: Record<string, unknown>
  errors: FieldProblem[]
}

/** One submission. */
export interface OutboxItem {
  /** UUIDv7: the order of sending and the Idempotency-Key. */
  id: string
  user_id: string
  /** `act`: whatever else is done to a record; `name` says in words what. */
  kind:
    | 'act'
    | 'suggestion'
    | 'rating'
    | 'contact'
    | 'promise'
    | 'oral_opinion'
    | 'project_idea'
    | 'message_answer'
    | 'project_appraisal'
    | 'project_remark'
    | 'project_question'
    | 'project_answer'
    | 'project_month'
    | 'project_milestone'
    | 'project_problem'
    | 'project_rectification'
    | 'diary_entry'
    | 'diary_change'
    | 'diary_result'
    | 'group_plan'
    | 'group_activity'
    | 'group_change'
    | 'group_cancel'
    | 'group_step'
    | 'group_presences'
    | 'quarter_plan'
    | 'group_checks'
    | 'inspection_answer'
    | 'resident'
    | 'resident_change'
    | 'resident_note'
    | 'resident_end'
    | 'reception_visit'
    | 'reception_act'
    | 'reception_presences'
    | 'voter_report_text'
    | 'voter_report_question'
    | 'voter_report_confirm'
    | 'duty_record'
    | 'duty_change'
    | 'duty_withdraw'
    | 'duty_appeal'
    | 'post_claim'
    | 'post_entry'
    | 'post_end'
    | 'pledge'
    | 'pledge_change'
    | 'pledge_note'
    | 'pledge_review'
    | 'talk_answer'
    | 'resignation'
    | 'resignation_withdraw'
    | 'deputy_rating'
    | 'deputy_visit'
    | 'deputy_visit_act'
    | 'training_answer'
    | 'training_quiz'
    | 'bulletin_reading'
    | 'report'
    | 'decision_report'
    | 'meeting_answer'
    | 'check_in'
    | 'presence'
  /** What the person calls it; shown in the outbox. */
  title: string
  /** Path below /api/v1 and JSON body of the request, which is a POST unless it says otherwise. */
  path: string
  method?: 'PATCH' | 'PUT' | 'DELETE'
  body: Record<string, unknown>
  /** The act in the words of its button. */
  name?: string
  /** Where it was written, and under which name its form keeps itself there. */
  page?: { name: string; params?: Record<string, string>; query?: Record<string, string> }
  form?: string
  /** What the person read and agrees to: while that is unchanged, others may have acted meanwhile. */
  seen?: Record<string, unknown>
  /** Version of the record this acts on, for If-Match. */
  version: number | null
  /** Subject the files belong to. */
  subject_id: string
  /** The part of it that is acted on, when there are several: a task, a question. */
  part_id?: string | undefined
  files: OutboxFile[]
  /** What the files hang on by themselves; without it they go along as `attachment_ids` of a suggestion. */
  file_subject?: 'suggestion' | 'group_activity' | 'duty_record' | 'deputy_visit' | 'voter_report'
  /** The form's values, for writing on after a refusal. */
  draft: unknown
  /** What the same person does next to the record that this makes: it travels once the server has that. */
  then?: NextItem | undefined
  state: 'waiting' | 'rejected'
  attempts: number
  created_at: number
  refusal: Refusal | null
}

/** An act on the record of another item, which does not have a version yet. */
export type NextItem = Pick<
  OutboxItem,
  'kind' | 'name' | 'page' | 'title' | 'path' | 'body' | 'part_id' | 'draft'
>

export type NewOutboxItem = Pick<
  OutboxItem,
  | 'user_id'
  | 'kind'
  | 'name'
  | 'page'
  | 'form'
  | 'seen'
  | 'title'
  | 'path'
  | 'method'
  | 'body'
  | 'version'
  | 'subject_id'
  | 'part_id'
  | 'files'
  | 'file_subject'
  | 'draft'
  | 'then'
>

/** Name under which the form of an act on a record saves itself. */
export const draftForm = (kind: OutboxItem['kind'], id: string, part?: string) =>
  `${kind}/${id}${part ? `/${part}` : ''}`

/** Sends one item; stores progress (uploaded files) through `keep`. Answers the version of the record after it. */
export type Send = (
  item: OutboxItem,
  keep: (item: OutboxItem) => Promise<void>,
) => Promise<number | null | void>

/** What one run did. */
export interface RunResult {
  sent: OutboxItem[]
  rejected: OutboxItem[]
  /** The failure that stopped the run, or null when nothing waits any more. */
  stoppedBy: unknown
}

/** An item that nobody has tried to send. */
export const fresh = (input: NewOutboxItem): OutboxItem => ({
  ...input,
  id: uuidv7(),
  state: 'waiting',
  attempts: 0,
  created_at: Date.now(),
  refusal: null,
})

/** Writes an item down. Nothing has been sent yet. */
export async function put(input: NewOutboxItem): Promise<OutboxItem> {
  const item = fresh(input)
  await (await localData()).put('outbox', item)
  return item
}

/** Everything of one user, oldest first. */
export async function list(userId: string): Promise<OutboxItem[]> {
  const items = await (await localData()).getAllFromIndex('outbox', 'user_id', userId)
  return items.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** One item, if it is still here. */
export async function find(id: string): Promise<OutboxItem | undefined> {
  return (await localData()).get('outbox', id)
}

/** Takes an item out for good. */
export async function remove(id: string): Promise<void> {
  await (await localData()).delete('outbox', id)
}

/** Lets a rejected item be sent again. */
export async function revive(id: string): Promise<void> {
  const database = await localData()
  const item = await database.get('outbox', id)
  if (item) await database.put('outbox', { ...item, state: 'waiting', refusal: null })
}

async function oneRunner<T>(userId: string, work: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks
  return locks ? ((await locks.request(`luzhi-outbox-${userId}`, work)) as T) : work()
}

function refusalOf(error: ApiError): Refusal {
  return {
    status: error.status,
    code: error.code,
    detail: error.problem.detail ?? error.problem.title ?? null,
    params: error.params,
    errors: error.problem.errors ?? [],
  }
}

/**
 * Two acts on one record, written without network: the first makes it another version, which the second
 * has seen, because the same person did it. What somebody else did in between is still refused.
 */
async function follow(sent: OutboxItem, version: number): Promise<void> {
  const database = await localData()
  for (const item of await list(sent.user_id)) {
    const isSame = item.subject_id === sent.subject_id && item.version === sent.version
    if (isSame && item.state === 'waiting') await database.put('outbox', { ...item, version })
  }
}

/** Takes out what was sent; what comes next takes its place at once. */
async function settle(sent: OutboxItem, version: number | null): Promise<OutboxItem | null> {
  const { then, user_id, subject_id } = sent
  const next = then && version ? fresh({ ...then, user_id, subject_id, version, files: [] }) : null
  const work = (await localData()).transaction('outbox', 'readwrite')
  await Promise.all([work.store.delete(sent.id), next && work.store.put(next), work.done])
  return next
}

/** Sends what waits. Runs after each other, never side by side. */
export function run(userId: string, send: Send): Promise<RunResult> {
  return oneRunner(userId, async () => {
    const database = await localData()
    const result: RunResult = { sent: [], rejected: [], stoppedBy: null }
    const keep = async (item: OutboxItem) => {
      await database.put('outbox', item)
    }
    const line = await list(userId)
    for (const { id } of line) {
      const item = await find(id)
      if (item?.state !== 'waiting') continue
      try {
        const version = (await send(item, keep)) ?? null
        const next = await settle(item, version)
        if (next) line.push(next)
        if (version && item.version !== null) await follow(item, version)
        result.sent.push(item)
      } catch (error) {
        item.attempts += 1
        if (error instanceof ApiError && !isRetryable(error)) {
          item.state = 'rejected'
          item.refusal = refusalOf(error)
          await keep(item)
          result.rejected.push(item)
          continue
        }
        await keep(item)
        result.stoppedBy = error
        break
      }
    }
    return result
  })
}
