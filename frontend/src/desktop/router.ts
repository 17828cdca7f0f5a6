/** Desktop routes: one table per feature folder, gathered here. */
import { createRouter, createWebHistory } from 'vue-router'
import { accountRoutes, signedOutRoutes } from './pages/account/routes'
import { homeRoutes } from './pages/home/routes'
import { suggestionRoutes } from './pages/suggestions/routes'
import { systemRoutes } from './pages/system/routes'

export const router = createRouter({
  history: createWebHistory('/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    ...signedOutRoutes,
    {
      path: '/',
      component: () => import('./layouts/WorkbenchLayout.vue'),
      children: [...homeRoutes, ...suggestionRoutes, ...accountRoutes, ...systemRoutes],
    },
  ],
})
