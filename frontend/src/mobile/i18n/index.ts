/** Words of the phone: the shared ones and its own. */
import { makeI18n } from '@/shared/i18n'
import * as shared from '@/shared/i18n/zh-CN'
import * as own from './zh-CN'

const made = makeI18n({ ...shared, ...own }, async () => {
  const [sharedEn, ownEn] = await Promise.all([import('@/shared/i18n/en'), import('./en')])
  return { ...sharedEn, ...ownEn }
})

export const i18n = made.i18n
export const setLanguage = made.setLanguage
export const startLanguage = made.start
