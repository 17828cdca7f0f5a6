/** 首页: static, because it is the first thing everybody sees. */
import type { RouteRecordRaw } from 'vue-router'
import HomePage from './HomePage.vue'

export const homeRoutes: RouteRecordRaw[] = [
  { path: 'home', name: 'home', component: HomePage, meta: { tab: 'home' } },
]
