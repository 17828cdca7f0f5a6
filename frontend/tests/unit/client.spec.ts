import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { authorisedFetch, whenSessionEnds } from '@/shared/api/client'
import { NetworkError } from '@/shared/api/problem'
import { dropToken, keepToken } from '@/shared/auth/token'

const server = vi.fn<(request: Request) => Promise<Response>>()
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  })
const get = (path = '/api/v1/home') =>
  authorisedFetch(new Request(`http://localhost${path}`, { method: 'GET' }))
const bearer = (index: number) => server.mock.calls[index]?.[0].headers.get('Authorization')

let refreshes = 0
let refreshAnswer: () => Response

beforeEach(() => {
  refreshes = 0
  refreshAnswer = () => json(200, { access_token: 'new', expires_in: 600 })
  vi.stubGlobal('fetch', async (input: Request | string) => {
    if (typeof input === 'string' && input.endsWith('/auth/refresh')) {
      refreshes += 1
      await new Promise((resolve) => setTimeout(resolve, 5))
      return refreshAnswer()
    }
    return server(input as Request)
  })
  server.mockReset()
  dropToken()
})

afterEach(() => vi.unstubAllGlobals())

describe('a call with a session', () => {
  it('carries the access token and the language', async () => {
    keepToken({ access_token: 'old', expires_in: 600 })
    document.documentElement.lang = 'zh-CN'
    server.mockResolvedValue(json(200, {}))
    await get()
    expect(bearer(0)).toBe('Bearer old')
    expect(server.mock.calls[0]?.[0].headers.get('Accept-Language')).toBe('zh-CN')
  })

  it('renews once for many calls that meet 401, and repeats them', async () => {
    keepToken({ access_token: 'old', expires_in: 600 })
    server.mockImplementation(async (request) =>
      request.headers.get('Authorization') === 'Bearer new' ? json(200, {}) : json(401, {}),
    )
    const answers = await Promise.all([get(), get(), get()])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
    expect(refreshes).toBe(1)
  })

  it('renews a token that is about to end before using it', async () => {
    keepToken({ access_token: 'old', expires_in: 5 })
    server.mockResolvedValue(json(200, {}))
    await get()
    expect(refreshes).toBe(1)
    expect(bearer(0)).toBe('Bearer new')
  })

  it('ends the session when the renewal is refused', async () => {
    keepToken({ access_token: 'old', expires_in: 600 })
    refreshAnswer = () => json(401, { status: 401, code: 'session_ended' })
    const ended = vi.fn()
    whenSessionEnds(ended)
    server.mockResolvedValue(json(401, {}))
    expect((await get()).status).toBe(401)
    expect(ended).toHaveBeenCalledWith('session_ended')
    expect(server).toHaveBeenCalledTimes(1)
  })

  it('takes a second 401 as the answer', async () => {
    keepToken({ access_token: 'old', expires_in: 600 })
    server.mockImplementation(async () => json(401, {}))
    expect((await get()).status).toBe(401)
    expect(refreshes).toBe(1)
  })

  it('keeps the session while there is no network', async () => {
    keepToken({ access_token: 'old', expires_in: 600 })
    server.mockRejectedValue(new TypeError('failed to fetch'))
    await expect(get()).rejects.toBeInstanceOf(NetworkError)
    expect(refreshes).toBe(0)
  })

  it('sends no token with a sign-in', async () => {
    keepToken({ access_token: 'old', expires_in: 600 })
    server.mockResolvedValue(json(401, {}))
    await get('/api/v1/auth/sign-in')
    expect(bearer(0)).toBeNull()
    expect(refreshes).toBe(0)
  })
})
