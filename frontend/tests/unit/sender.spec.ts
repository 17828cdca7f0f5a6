import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dropToken } from '@/shared/auth/token'
import { fresh, type NewOutboxItem } from '@/shared/offline/outbox'
import { sendItem } from '@/shared/offline/sender'

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  })
const stale = () => json(412, { status: 412, code: 'precondition_failed' })
const asked: string[] = []
let answers: Response[] = []

const item = (more: Partial<NewOutboxItem>) =>
  fresh({
    user_id: 'u',
    kind: 'act',
    title: '议案',
    path: '/motions/m/signatures',
    body: { answer: 'confirmed' },
    version: 3,
    subject_id: 'm',
    files: [],
    draft: null,
    ...more,
  })
const keep = async () => undefined

beforeEach(() => {
  dropToken()
  asked.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    asked.push(`${request.method} ${path} ${request.headers.get('If-Match') ?? ''}`.trim())
    return answers.shift() ?? json(500, {})
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('what the server refuses because others were faster', () => {
  it('is sent again when what was read is unchanged', async () => {
    answers = [
      stale(),
      json(200, { id: 'm', version: 7, plan: '修渠' }),
      json(200, { id: 'm', version: 8 }),
    ]
    expect(await sendItem(item({ seen: { plan: '修渠' } }), keep)).toBe(8)
    expect(asked).toEqual([
      'POST /motions/m/signatures "v3"',
      'GET /motions/m',
      'POST /motions/m/signatures "v7"',
    ])
  })

  it('is refused when that is something else, or nobody said what was read', async () => {
    answers = [stale(), json(200, { id: 'm', version: 7, plan: '修桥' })]
    await expect(sendItem(item({ seen: { plan: '修渠' } }), keep)).rejects.toThrow()
    answers = [stale()]
    await expect(sendItem(item({}), keep)).rejects.toThrow()
  })
})

describe('an act whose answer was lost', () => {
  it('is done when the record says what was to be changed', async () => {
    const change = item({ method: 'PATCH', path: '/motions/m', body: { plan: '修渠' } })
    answers = [stale(), json(200, { id: 'm', version: 4, plan: '修渠' })]
    expect(await sendItem(change, keep)).toBe(4)
    expect(asked).toEqual(['PATCH /motions/m "v3"', 'GET /motions/m'])
  })

  it('is done when what was to be deleted is gone', async () => {
    answers = [json(404, { status: 404, code: 'not_found' })]
    expect(await sendItem(item({ method: 'DELETE', path: '/motions/m' }), keep)).toBeNull()
  })
})
