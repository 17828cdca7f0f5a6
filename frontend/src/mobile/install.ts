/** Putting the application on the home screen, where the browser can. */
import { computed, shallowRef } from 'vue'

interface InstallEvent extends Event {
  prompt: () => Promise<void>
}

const offered = shallowRef<InstallEvent | null>(null)

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  offered.value = event as InstallEvent
})
addEventListener('appinstalled', () => {
  offered.value = null
})

const isInstalled = () =>
  matchMedia('(display-mode: standalone)').matches ||
  (navigator as { standalone?: boolean }).standalone === true

/** WeChat's built-in browser cannot install anything. */
export const isWeChat = /MicroMessenger/i.test(navigator.userAgent)

/** What can be offered here: a button, a hint for iPhones, or nothing. */
export function useInstall() {
  const isIos = /iPhone|iPad/.test(navigator.userAgent)
  return {
    canInstall: computed(() => offered.value !== null),
    needsIosHint: isIos && !isWeChat && !isInstalled(),
    async install() {
      await offered.value?.prompt()
      offered.value = null
    },
  }
}
