/**
 * The access token, held in memory only, and its renewal through the HttpOnly refresh cookie.
 *
 * Refresh tokens rotate and their reuse ends the session, so two renewals must never run at the
 * same time: one promise inside this tab, one Web Lock across tabs.
 */
import { ApiError, NetworkError } from '../api/problem'
import type { TokenAnswer } from '../api/types'

let accessToken: string | null = null
let expiresAt = 0
let renewing: Promise<TokenAnswer> | null = null

/** Seconds before its end from which a token is renewed instead of used. */
const margin = 20

/** The token to send, or null when there is none or it is about to end. */
export function usableToken(): string | null {
  return accessToken !== null && Date.now() < expiresAt - margin * 1000 ? accessToken : null
}

/** True once a session has been established in this page. */
export function hasToken(): boolean {
  return accessToken !== null
}

/** Takes over the answer of a sign-in or a renewal. */
export function keepToken(answer: Pick<TokenAnswer, 'access_token' | 'expires_in'>): void {
  accessToken = answer.access_token
  expiresAt = Date.now() + answer.expires_in * 1000
}

/** Forgets the token (sign-out, end of session). */
export function dropToken(): void {
  accessToken = null
  expiresAt = 0
}

async function withLock<T>(work: () => Promise<T>): Promise<T> {
  const locks = (navigator as { locks?: LockManager }).locks
  return locks ? ((await locks.request('luzhi-refresh', work)) as T) : work()
}

async function refresh(language: string): Promise<TokenAnswer> {
  let response: Response
  try {
    response = await fetch('/api/v1/auth/refresh', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
      body: '{}',
    })
  } catch (cause) {
    throw new NetworkError({ cause })
  }
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new ApiError(response.status, body)
  const answer = body as TokenAnswer
  keepToken(answer)
  return answer
}

/**
 * Renews the session. Throws `ApiError` (401: the session has ended) or `NetworkError`.
 * Callers that arrive while a renewal runs share its result.
 */
export function renew(language = document.documentElement.lang): Promise<TokenAnswer> {
  renewing ??= withLock(() => refresh(language)).finally(() => {
    renewing = null
  })
  return renewing
}
