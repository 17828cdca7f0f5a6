/** Mounts a desktop component with the words, the store, the queries and a router it may need. */
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { type Component, defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, type RouteRecordRaw } from 'vue-router'
import type { Me, Role } from '@/shared/api/types'
import { useSession } from '@/shared/auth/session'
import { i18n, loadWords } from '@/desktop/i18n'
import '@/desktop/i18n/workWords'
import { suggestionRoutes } from '@/desktop/pages/suggestions/routes'

await loadWords(suggestionRoutes.flatMap((route) => route.meta?.words ?? []))

const nothing = defineComponent({ render: () => h('div') })
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: nothing },
  {
    path: '/suggestions',
    name: 'suggestions',
    component: nothing,
    meta: { townKey: 'town_id' },
  },
  { path: '/deputies', name: 'deputies', component: nothing, meta: { townKey: 'town_id' } },
  { path: '/terms', name: 'terms', component: nothing },
]

interface Options {
  props?: Record<string, unknown>
  slots?: Record<string, string | (() => unknown)>
  role?: Role
  deputy_id?: string
  at?: string
}

/** The mounted component and the router under it. */
export async function show(component: Component, options: Options = {}) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const { role = 'township', deputy_id = null } = options
  useSession().account = { role, deputy_id, permissions: [] as string[] } as unknown as Me
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(options.at ?? '/')
  const queryClient = new QueryClient()
  const wrapper = mount(component, {
    props: options.props ?? {},
    slots: options.slots ?? {},
    attachTo: document.body,
    global: { plugins: [pinia, i18n, router, [VueQueryPlugin, { queryClient }]] },
  })
  return { wrapper, router }
}
