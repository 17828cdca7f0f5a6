/** Words of the phone: the shared ones and its own. */
import { makeI18n } from '@/shared/i18n'
import * as shared from '@/shared/i18n/zh-CN'
import * as own from './zh-CN'

const made = makeI18n(
  { ...shared, ...own },
  () => import('./english'),
  import.meta.glob('./zh-CN/pages/*.ts'),
)

export const i18n = made.i18n
export const setLanguage = made.setLanguage
export const loadWords = made.loadWords
export const bringWords = made.bringWords
export const startLanguage = made.start
