/**
 * Words of the desktop: the shared ones and its own. The entry carries those of the sign-in page
 * and the frame; `workWords` brings the rest together with the workbench.
 */
import { makeI18n } from '@/shared/i18n'
import * as shared from '@/shared/i18n/zh-CN'
import { desktop } from './zh-CN/desktop'
import { me } from './zh-CN/me'

const made = makeI18n({ ...shared, desktop, me }, async () => {
  const [sharedEn, ownEn] = await Promise.all([import('@/shared/i18n/en'), import('./en')])
  return { ...sharedEn, ...ownEn }
})

export const i18n = made.i18n
export const setLanguage = made.setLanguage
export const startLanguage = made.start
