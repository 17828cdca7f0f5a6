/** Desktop entry `/`. */
import '@/shared/ui/shims'
import '@/shared/ui/tokens.css'
import './theme.css'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { applyTextSize } from '@/shared/a11y/textSize'
import { makeQueryClient } from '@/shared/api/queryClient'
import { installGuard } from '@/shared/auth/guard'
import { watchIdle } from '@/shared/auth/idle'
import { onClear } from '@/shared/auth/personalData'
import { useSession } from '@/shared/auth/session'
import App from './App.vue'
import { watchRoom } from './composables/room'
import { bringWords, i18n, startLanguage } from './i18n'
import { router } from './router'

/** Dialogs live in a landmark of their own: their `<header>` would be a second banner in <body>. */
function makeLayers() {
  const layers = document.createElement('section')
  layers.id = 'layers'
  document.body.append(layers)
}

async function start() {
  makeLayers()
  applyTextSize()
  watchRoom()
  await startLanguage()
  const queryClient = makeQueryClient()
  onClear(() => queryClient.clear())
  const app = createApp(App)
  app.use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient })
  useSession().setUp({ remember: false })
  bringWords(router)
  installGuard(router, {
    signIn: 'sign_in',
    home: 'home',
    password: 'change_password',
    secondFactor: 'second_factor',
    forbidden: 'forbidden',
  })
  watchIdle()
  app.use(router).mount('#app')
}

void start()
