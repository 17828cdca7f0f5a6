/**
 * Words of the desktop: the shared ones and its own. The entry carries those of the sign-in page
 * and the frame; `workWords` brings the rest together with the workbench.
 */
import { makeI18n } from '@/shared/i18n'
import * as shared from '@/shared/i18n/zh-CN'
import { desktop } from './zh-CN/desktop'
import { me } from './zh-CN/me'

const made = makeI18n(
  { ...shared, desktop, me },
  () => import('./english'),
  import.meta.glob('./zh-CN/pages/*.ts'),
)

export const i18n = made.i18n
export const setLanguage = made.setLanguage
export const loadWords = made.loadWords
export const bringWords = made.bringWords
export const startLanguage = made.start
