/** Route guard shared by both entries: signed in, password changed, second factor, permission. */
import type { RouteLocationNormalized, Router } from 'vue-router'
import type { Role } from '../api/types'
import { usePermissions } from './permissions'
import { useSession } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Reachable without an account. */
    public?: boolean
    /** Permission needed; without it the route leads to `forbidden`. */
    permission?: string
    /** Roles allowed; all when absent. */
    roles?: Role[]
    /** Reachable although a password change or a second factor is due. */
    always?: boolean
    /** i18n key of the page's title. */
    title?: string
    /** Main tab the page belongs to (phone). */
    tab?: string
  }
}

/** Names of the routes the guard sends people to. */
export interface GuardRoutes {
  signIn: string
  home: string
  password: string
  secondFactor: string
  forbidden: string
}

/** Where the guard sends a navigation; `true` lets it pass. */
export function decide(to: RouteLocationNormalized, names: GuardRoutes) {
  const session = useSession()
  const { can, is } = usePermissions()
  if (!session.isSignedIn) {
    if (to.meta.public) return true
    return { name: names.signIn, query: to.name === names.home ? {} : { next: to.fullPath } }
  }
  if (to.name === names.signIn) return { name: names.home }
  if (to.meta.public || to.meta.always) return true
  // What must be done first leads on to where one wanted to go: a link of a mail, for example.
  const onward = to.name === names.home ? {} : { query: { next: to.fullPath } }
  if (session.mustChangePassword) return { name: names.password, ...onward }
  if (session.mustEnrolSecondFactor) return { name: names.secondFactor, ...onward }
  const allowed =
    (to.meta.permission === undefined || can(to.meta.permission)) &&
    (to.meta.roles === undefined || is(...to.meta.roles))
  return allowed ? true : { name: names.forbidden }
}

/** Installs the guard; the session is restored once, before the first page. */
export function installGuard(router: Router, names: GuardRoutes): void {
  const session = useSession()
  let restored: Promise<void> | null = null
  router.beforeEach(async (to) => {
    restored ??= session.restore()
    await restored
    return decide(to, names)
  })
  session.$subscribe((_mutation, state) => {
    const current = router.currentRoute.value
    if (state.status !== 'anonymous' || current.meta.public || !current.name) return
    // A session that ended under the user's hands brings him back to the same page afterwards.
    const back = state.endReason === 'ended' || state.endReason === 'idle'
    void router.replace({
      name: names.signIn,
      query: back ? { next: current.fullPath } : {},
    })
  })
}

/** Where to go after what had to be done first: where one wanted to, or home. */
export function wanted(router: Router) {
  return safeNext(router.currentRoute.value.query.next) ?? { name: 'home' }
}

/** Only addresses inside this application may follow a sign-in. */
export function safeNext(next: unknown): string | null {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : null
}
