// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { ApiError, NetworkError } from '@/shared/api/problem'
import { localData } from '@/shared/offline/db'
import {
  draftForm,
  list,
  type NewOutboxItem,
  type OutboxItem,
  put,
  remove,
  revive,
  run,
} from '@/shared/offline/outbox'

const user = 'user-1'

function suggestion(title: string, more: Partial<NewOutboxItem> = {}): NewOutboxItem {
  return {
    user_id: user,
    kind: 'suggestion',
    title,
    path: '/suggestions',
    body: { title },
    version: null,
    subject_id: 's',
    files: [],
    draft: null,
    ...more,
  }
}

const refusal = (status: number, code: string) =>
  new ApiError(status, { status, code, detail: '服务器的话' })

beforeEach(async () => {
  await (await localData()).clear('outbox')
})

describe('the outbox', () => {
  it('writes down first and sends oldest first', async () => {
    for (const title of ['一', '二', '三']) {
      await put(suggestion(title))
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    const sent: string[] = []
    const result = await run(user, async (item) => {
      sent.push(item.title)
    })
    expect(sent).toEqual(['一', '二', '三'])
    expect(result.stoppedBy).toBeNull()
    expect(await list(user)).toEqual([])
  })

  it.each([
    ['no network', new NetworkError()],
    ['an ended session', refusal(401, 'session_ended')],
    ['too many requests', refusal(429, 'too_many_requests')],
    ['a broken server', refusal(503, 'database')],
  ])('stops at %s and keeps everything', async (_name, failure) => {
    await put(suggestion('一'))
    await put(suggestion('二'))
    let tries = 0
    const result = await run(user, async () => {
      tries += 1
      throw failure
    })
    expect(tries).toBe(1)
    expect(result.stoppedBy).toBe(failure)
    expect((await list(user)).map((item) => item.state)).toEqual(['waiting', 'waiting'])
  })

  it('sets a refused item aside with the server’s words and goes on', async () => {
    const first = await put(suggestion('一'))
    await new Promise((resolve) => setTimeout(resolve, 2))
    await put(suggestion('二'))
    const result = await run(user, async (item) => {
      if (item.title === '一') throw refusal(422, 'validation_failed')
    })
    expect(result.sent.map((item) => item.title)).toEqual(['二'])
    const [left] = await list(user)
    expect(left).toMatchObject({ id: first.id, state: 'rejected', attempts: 1 })
    expect(left?.refusal).toMatchObject({ code: 'validation_failed', detail: '服务器的话' })
  })

  it('does not send a rejected item again until the person says so', async () => {
    const item = await put(suggestion('一'))
    await run(user, async () => {
      throw refusal(409, 'suggestion_not_in_state')
    })
    let tries = 0
    const count = async () => {
      tries += 1
    }
    await run(user, count)
    expect(tries).toBe(0)
    await revive(item.id)
    await run(user, count)
    expect(tries).toBe(1)
  })

  it('keeps the same idempotency key over all attempts', async () => {
    await put(suggestion('一'))
    const keys: string[] = []
    const send = async (item: OutboxItem) => {
      keys.push(item.id)
      if (keys.length === 1) throw new NetworkError()
    }
    await run(user, send)
    await run(user, send)
    expect(new Set(keys).size).toBe(1)
    expect(keys).toHaveLength(2)
  })

  it('remembers an upload that got through', async () => {
    const blob = new Blob(['x'])
    const files = [{ key: 'k', name: 'a.jpg', blob, attachment_id: null }]
    await put(suggestion('一', { files }))
    await run(user, async (item, keep) => {
      const [file] = item.files
      if (file) file.attachment_id = 'a1'
      await keep(item)
      throw new NetworkError()
    })
    expect((await list(user))[0]?.files[0]?.attachment_id).toBe('a1')
  })

  it('lets a second act on a record follow the first one of the same person', async () => {
    const act = (title: string, version: number, subject_id: string) =>
      put(suggestion(title, { kind: 'project_month', version, subject_id }))
    for (const [title, version, subject] of [
      ['一', 3, 'w'],
      ['二', 3, 'w'],
      ['三', 2, 'w'],
      ['四', 3, 'other'],
    ] as const) {
      await act(title, version, subject)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    const sent: unknown[] = []
    await run(user, async (item) => {
      sent.push([item.title, item.version])
      if (item.title === '三') throw refusal(412, 'precondition_failed')
      return (item.version ?? 0) + 1
    })
    expect(sent).toEqual([
      ['一', 3],
      ['二', 4],
      ['三', 2],
      ['四', 3],
    ])
  })

  it('does next what was to be done to a new record, once, on its first version', async () => {
    const act = {
      kind: 'reception_act',
      title: '转交',
      path: '/reception-visits/r/handovers',
      body: { unit_id: 'u' },
      part_id: 'hand_over',
      draft: { unit: 'u' },
    } as const
    await put(suggestion('来访', { kind: 'reception_visit', subject_id: 'r', then: act }))
    await new Promise((resolve) => setTimeout(resolve, 2))
    await put(suggestion('别的'))
    const sent: unknown[] = []
    let isBroken = true
    const send = async (item: OutboxItem) => {
      sent.push([item.title, item.version])
      if (item.title === '转交' && isBroken) throw new NetworkError()
      return item.subject_id === 'r' ? (item.version ?? 0) + 1 : null
    }
    await run(user, send)
    // The record is there; what comes next waits for the network, on its version.
    const [left] = await list(user)
    expect(left).toMatchObject({ ...act, subject_id: 'r', version: 1, state: 'waiting' })
    expect(left?.then).toBeUndefined()
    isBroken = false
    const result = await run(user, send)
    expect(result.stoppedBy).toBeNull()
    expect(await list(user)).toEqual([])
    expect(sent).toEqual([
      ['来访', null],
      ['别的', null],
      ['转交', 1],
      ['转交', 1],
    ])
  })

  it('does nothing next to what was refused', async () => {
    const act = { kind: 'reception_act', title: '转交', path: '/x', body: {}, draft: null } as const
    await put(suggestion('来访', { kind: 'reception_visit', subject_id: 'r', then: act }))
    await run(user, async () => {
      throw refusal(409, 'reception_not_in_state')
    })
    expect((await list(user)).map((item) => [item.title, item.state])).toEqual([
      ['来访', 'rejected'],
    ])
  })

  it('keeps the forms of two parts of a record apart', () => {
    expect(draftForm('project_answer', 'w', 'q1')).toBe('project_answer/w/q1')
    expect(draftForm('project_month', 'w')).toBe('project_month/w')
  })

  it('shows nobody else’s items', async () => {
    await put(suggestion('一', { user_id: 'user-2' }))
    expect(await list(user)).toEqual([])
    const [other] = await list('user-2')
    await remove(other?.id ?? '')
    expect(await list('user-2')).toEqual([])
  })
})
