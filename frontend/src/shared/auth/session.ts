/**
 * Who is signed in. The access token lives in `token.ts`; this store knows the account.
 *
 * The phone remembers the account (not the token) so that the application opens without network;
 * a shared office computer does not.
 */
import { defineStore } from 'pinia'
import { api, unwrap, whenSessionEnds } from '../api/client'
import { ApiError } from '../api/problem'
import type { Me, SignIn, TokenAnswer } from '../api/types'
import { clearPersonalData } from './personalData'
import { dropToken, keepToken, renew, usableToken } from './token'

const knownKey = 'luzhi.known'
const accountKey = 'luzhi.account'
/** Signed out here, and the server has not been told yet: its cookie would still open the session. */
const endingKey = 'luzhi.ending'

/** Why the last session ended; shown on the sign-in page. */
export type EndReason = 'signed_out' | 'ended' | 'idle' | 'password_changed' | null

interface State {
  account: Me | null
  /** `offline`: the remembered account is shown, the server has not been asked yet. */
  status: 'unknown' | 'anonymous' | 'signed_in' | 'offline'
  endReason: EndReason
  remember: boolean
}

function remembered(): Me | null {
  try {
    const text = localStorage.getItem(accountKey)
    return text ? (JSON.parse(text) as Me) : null
  } catch {
    return null
  }
}

export const useSession = defineStore('session', {
  state: (): State => ({ account: null, status: 'unknown', endReason: null, remember: false }),
  getters: {
    isSignedIn: (state) => state.status === 'signed_in' || state.status === 'offline',
    mustChangePassword: (state) => state.account?.must_change_password ?? false,
    mustEnrolSecondFactor: (state) => state.account?.must_enrol_second_factor ?? false,
  },
  actions: {
    /** Wires the store to the client. `remember`: keep the account for opening offline. */
    setUp(options: { remember: boolean }) {
      this.remember = options.remember
      whenSessionEnds(() => this.forget('ended'))
    },

    /** Finds out at start whether the refresh cookie still opens a session. */
    async restore() {
      await this.endOnServer()
      if (!localStorage.getItem(knownKey)) {
        this.status = 'anonymous'
        return
      }
      try {
        this.accept(await renew())
      } catch (error) {
        if (error instanceof ApiError && error.status < 500 && error.status !== 429) {
          this.forget('ended')
          return
        }
        this.account = this.remember ? remembered() : null
        this.status = this.account ? 'offline' : 'anonymous'
      }
    },

    /** Leaves the offline state once the server answers again. */
    async reconnect() {
      await this.endOnServer()
      if (this.status === 'offline') await this.restore()
    },

    /** Throws `ApiError` (invalid_credentials, second_factor_required, account_locked …). */
    async signIn(input: Omit<SignIn, 'client'>) {
      await this.endOnServer()
      // One's own phone may rest; an office's computer does not.
      const body: SignIn = { ...input, client: this.remember ? 'phone' : 'browser' }
      const answer = await unwrap(api.POST('/auth/sign-in', { body }))
      const before = remembered()
      if (before && before.id !== answer.account.id) await clearPersonalData()
      this.accept(answer)
    },

    accept(answer: TokenAnswer) {
      keepToken(answer)
      this.account = {
        ...answer.account,
        must_change_password: answer.must_change_password,
        must_enrol_second_factor: answer.must_enrol_second_factor,
      }
      this.status = 'signed_in'
      this.endReason = null
      localStorage.setItem(knownKey, '1')
      if (this.remember) localStorage.setItem(accountKey, JSON.stringify(this.account))
    },

    /** Asks the server again who this is (after a password change or a new role). */
    async reload() {
      this.account = await unwrap(api.GET('/me'))
      if (this.remember) localStorage.setItem(accountKey, JSON.stringify(this.account))
    },

    /**
     * Renews token and account together: after a password change or an enrolment the old token
     * still says what was due before.
     */
    async refresh() {
      this.accept(await renew())
    },

    /** Ends the session here at once, and on the server now or as soon as it can be reached. */
    async signOut(reason: EndReason = 'signed_out') {
      localStorage.removeItem(knownKey)
      localStorage.setItem(endingKey, '1')
      await this.endOnServer()
      await clearPersonalData()
      this.forget(reason)
    },

    /** Tells the server about a sign-out that it does not know of yet. */
    async endOnServer() {
      if (!localStorage.getItem(endingKey)) return
      try {
        if (usableToken() === null) await renew()
        await unwrap(api.POST('/auth/sign-out'))
      } catch (error) {
        // Refused means that the session had ended already.
        if (!(error instanceof ApiError) || error.status >= 500 || error.status === 429) return
      }
      localStorage.removeItem(endingKey)
      dropToken()
      this.endReason = null
    },

    forget(reason: EndReason) {
      dropToken()
      localStorage.removeItem(knownKey)
      if (reason !== 'ended') localStorage.removeItem(accountKey)
      this.account = null
      this.status = 'anonymous'
      this.endReason = reason
    },
  },
})
