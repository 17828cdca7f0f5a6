/** Ends the session after the idle time the server demands (an unattended office computer). */
import { useSession } from './session'

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Watches for activity until the returned function is called. */
export function watchIdle(): () => void {
  const session = useSession()
  let last = Date.now()
  const seen = () => {
    last = Date.now()
  }
  for (const sign of signs) addEventListener(sign, seen, { passive: true })
  const timer = setInterval(() => {
    const minutes = session.account?.idle_timeout_minutes ?? 0
    if (minutes > 0 && session.status === 'signed_in' && Date.now() - last > minutes * 60_000) {
      void session.signOut('idle')
    }
  }, 15_000)
  return () => {
    clearInterval(timer)
    for (const sign of signs) removeEventListener(sign, seen)
  }
}
