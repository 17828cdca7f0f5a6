import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RouteLocationNormalized } from 'vue-router'
import type { Me } from '@/shared/api/types'
import { decide, type GuardRoutes } from '@/shared/auth/guard'
import { useSession } from '@/shared/auth/session'
import { dropToken } from '@/shared/auth/token'

const me = {
  id: 'u1',
  display_name: '王秀英',
  role: 'deputy',
  permissions: ['suggestions.create'],
  must_change_password: false,
  must_enrol_second_factor: false,
} as unknown as Me

const answer = (more: object = {}) => ({
  access_token: 't',
  token_type: 'Bearer',
  expires_in: 600,
  must_change_password: false,
  must_enrol_second_factor: false,
  account: me,
  ...more,
})
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  })
const names: GuardRoutes = {
  signIn: 'sign_in',
  home: 'home',
  password: 'change_password',
  secondFactor: 'second_factor',
  forbidden: 'forbidden',
}
const to = (name: string, meta: object = {}) =>
  ({ name, meta, fullPath: `/${name}` }) as unknown as RouteLocationNormalized

let server: () => Promise<Response>

beforeEach(() => {
  localStorage.clear()
  dropToken()
  setActivePinia(createPinia())
  vi.stubGlobal('fetch', () => server())
})
afterEach(() => vi.unstubAllGlobals())

async function signedIn(more: object = {}) {
  const session = useSession()
  session.setUp({ remember: true })
  server = async () => json(200, answer(more))
  await session.signIn({ username: 'wang', password: 'secret' })
  return session
}

describe('the session', () => {
  it('tells the server later about a sign-out without network', async () => {
    const session = await signedIn()
    server = async () => {
      throw new TypeError('offline')
    }
    await session.signOut()
    expect(session.status).toBe('anonymous')
    // The cookie still opens the session: a token to end it with, then its end.
    const answers = [json(200, answer()), new Response(null, { status: 204 })]
    let calls = 0
    server = async () => answers[calls++] ?? json(500, {})
    await session.restore()
    expect([session.status, calls]).toEqual(['anonymous', 2])
    await session.restore()
    expect(calls).toBe(2)
  })

  it('does not ask the server when nobody has signed in on this device', async () => {
    const asked = vi.fn(async () => json(401, {}))
    server = asked
    const session = useSession()
    await session.restore()
    expect(asked).not.toHaveBeenCalled()
    expect(session.status).toBe('anonymous')
  })

  it('opens offline with the remembered account, and ends when the server says so', async () => {
    await signedIn()
    setActivePinia(createPinia())
    dropToken()
    const session = useSession()
    session.setUp({ remember: true })
    server = async () => {
      throw new TypeError('failed to fetch')
    }
    await session.restore()
    expect(session.status).toBe('offline')
    expect(session.account?.display_name).toBe('王秀英')
    server = async () => json(401, { status: 401, code: 'session_ended' })
    await session.reconnect()
    expect(session.status).toBe('anonymous')
    expect(session.endReason).toBe('ended')
  })

  it('remembers nobody on a shared computer', async () => {
    const session = useSession()
    session.setUp({ remember: false })
    server = async () => json(200, answer())
    await session.signIn({ username: 'wang', password: 'secret' })
    expect(localStorage.getItem('luzhi.account')).toBeNull()
  })

  it('leaves nothing behind after a sign-out, with or without network', async () => {
    const session = await signedIn()
    server = async () => {
      throw new TypeError('failed to fetch')
    }
    await session.signOut()
    expect(session.account).toBeNull()
    expect(localStorage.getItem('luzhi.account')).toBeNull()
    expect(localStorage.getItem('luzhi.known')).toBeNull()
  })
})

describe('the route guard', () => {
  it('asks for a sign-in and remembers where to go', () => {
    expect(decide(to('suggestion'), names)).toEqual({
      name: 'sign_in',
      query: { next: '/suggestion' },
    })
    expect(decide(to('home'), names)).toEqual({ name: 'sign_in', query: {} })
    expect(decide(to('sign_in', { public: true }), names)).toBe(true)
  })

  it('lets nobody past a due password change or second factor', async () => {
    await signedIn({ must_change_password: true, must_enrol_second_factor: true })
    expect(decide(to('home'), names)).toEqual({ name: 'change_password' })
    expect(decide(to('change_password', { always: true }), names)).toBe(true)
    await signedIn({ must_enrol_second_factor: true })
    expect(decide(to('home'), names)).toEqual({ name: 'second_factor' })
    // A link somebody came with is kept until then.
    expect(decide(to('suggestion'), names)).toEqual({
      name: 'second_factor',
      query: { next: '/suggestion' },
    })
  })

  it('keeps pages to roles and permissions', async () => {
    await signedIn()
    expect(decide(to('sign_in', { public: true }), names)).toEqual({ name: 'home' })
    expect(decide(to('write', { roles: ['deputy'] }), names)).toBe(true)
    expect(decide(to('desk', { roles: ['county'] }), names)).toEqual({ name: 'forbidden' })
    expect(decide(to('a', { permission: 'suggestions.create' }), names)).toBe(true)
    expect(decide(to('b', { permission: 'suggestions.assign' }), names)).toEqual({
      name: 'forbidden',
    })
  })
})
