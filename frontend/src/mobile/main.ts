/** Phone entry `/m/`. */
import '@/shared/ui/shims'
import '@/shared/ui/tokens.css'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n, startLanguage } from './i18n'

async function start() {
  await startLanguage()
  createApp(App).use(i18n).mount('#app')
}

void start()
