/** Phone entry `/m/`. */
import '@/shared/ui/shims'
import '@/shared/ui/tokens.css'
import './theme.css'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { applyTextSize } from '@/shared/a11y/textSize'
import { makeQueryClient } from '@/shared/api/queryClient'
import { installGuard } from '@/shared/auth/guard'
import { onClear } from '@/shared/auth/personalData'
import { useSession } from '@/shared/auth/session'
import { startOutbox } from '@/shared/offline/useOutbox'
import App from './App.vue'
import { say } from './feedback'
import { followed, startChanges } from './followChanges'
import { bringWords, i18n, startLanguage } from './i18n'
import { router } from './router'
import { startUpdates } from './update'

async function start() {
  applyTextSize()
  await startLanguage()
  const queryClient = makeQueryClient(undefined, followed)
  onClear(() => queryClient.clear())
  onClear(() =>
    import('./forget').then(({ forgetAddresses }) => forgetAddresses()).catch(() => undefined),
  )
  const app = createApp(App)
  app.use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient })
  useSession().setUp({ remember: true })
  bringWords(router)
  installGuard(router, {
    signIn: 'sign_in',
    home: 'home',
    password: 'change_password',
    secondFactor: 'second_factor',
    forbidden: 'forbidden',
  })
  startOutbox(() => void queryClient.invalidateQueries())
  startChanges(queryClient)
  // Not every page is kept on the phone: some do nothing without the server.
  router.onError(() => say(i18n.global.t('phone.not_here')))
  app.use(router).mount('#app')
  addEventListener('load', () => void startUpdates())
  if (document.readyState === 'complete') void startUpdates()
}

void start()
