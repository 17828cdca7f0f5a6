/** Is there a network, as far as the device and the session can tell? */
import { computed, ref } from 'vue'
import { useSession } from '@/shared/auth/session'

const device = ref(navigator.onLine)
addEventListener('online', () => (device.value = true))
addEventListener('offline', () => (device.value = false))

/** False without network, or while only the remembered account is shown. */
export function useOnline() {
  const session = useSession()
  return { isOnline: computed(() => device.value && session.status !== 'offline') }
}
