/**
 * The one way to the server: typed by its OpenAPI document, carrying the session, turning every
 * refusal into an `ApiError` and every silence into a `NetworkError`.
 */
import createClient from 'openapi-fetch'
import { dropToken, hasToken, renew, usableToken } from '../auth/token'
import { ApiError, NetworkError } from './problem'
import type { paths } from './schema.gen'

type Ended = (reason: string) => void
let onSessionEnded: Ended = () => undefined

/** Who is told that the server no longer knows this session. */
export function whenSessionEnds(listener: Ended): void {
  onSessionEnded = listener
}

/** Longest wait for an answer; a phone with two bars of signal needs patience, not eternity. */
const patience = 30_000

async function send(request: Request): Promise<Response> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  const abort = () => stop.abort()
  request.signal?.addEventListener('abort', abort)
  try {
    return await fetch(request, { signal: stop.signal })
  } catch (cause) {
    if (request.signal?.aborted) throw cause
    throw new NetworkError({ cause })
  } finally {
    clearTimeout(timer)
    request.signal?.removeEventListener('abort', abort)
  }
}

/** Renews the session; false when the server has ended it. */
async function renewed(): Promise<boolean> {
  try {
    await renew()
    return true
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status !== 401 && error.status !== 403) throw error
    dropToken()
    onSessionEnded(error.code)
    return false
  }
}

/**
 * `fetch` with the session: renews a token that is about to end, and once more when the server
 * answers 401. A second 401 is the answer.
 */
export async function authorisedFetch(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', document.documentElement.lang)
  const isPublic = new URL(request.url).pathname.startsWith('/api/v1/auth/')
  if (isPublic && !request.url.endsWith('/sign-out')) return send(request)

  if (hasToken() && usableToken() === null) await renewed()
  const again = request.clone()
  const token = usableToken()
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  const first = await send(request)
  if (first.status !== 401 || !(await renewed())) return first
  again.headers.set('Authorization', `Bearer ${usableToken() ?? ''}`)
  return send(again)
}

/** The typed client. Use it through `shared/api/queries/*` and feature files, with `unwrap`. */
export const api = createClient<paths>({
  baseUrl: '/api/v1',
  credentials: 'same-origin',
  fetch: authorisedFetch,
})

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of a good answer; throws `ApiError` otherwise. 204 gives `undefined`. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw new ApiError(response.status, error, retryAfter(response))
  return data as T
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After'))
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}

/** Header value of a record's version: `If-Match: "v7"`. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"v${version}"` }
}

/** Query parameters every list takes: rows per page and where to go on. */
export function pageOf(limit: number, cursor?: string): { limit: number; cursor?: string } {
  return cursor ? { limit, cursor } : { limit }
}
