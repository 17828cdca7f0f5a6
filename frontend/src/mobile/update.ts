/** New versions: the worker waits until the person says so; nothing reloads by itself. */
import { ref } from 'vue'

const isReady = ref(false)
let apply: (() => Promise<void>) | null = null

/** Registers the service worker where there is one (not in old built-in browsers). */
export async function startUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  const { registerSW } = await import('virtual:pwa-register')
  const update = registerSW({
    onNeedRefresh() {
      isReady.value = true
    },
    onRegisteredSW(_address, registration) {
      // A phone that keeps the page open for weeks still learns of new versions.
      setInterval(() => void registration?.update().catch(() => undefined), 6 * 3600 * 1000)
    },
  })
  apply = () => update(true)
  const { keepParts } = await import('./keepParts')
  // Without network, or with a full phone, the next start tries again.
  void keepParts().catch(() => undefined)
}

/** Whether a new version waits, and what to do about it. */
export function useUpdate() {
  return {
    isReady,
    update: () => apply?.(),
    later: () => {
      isReady.value = false
    },
  }
}
