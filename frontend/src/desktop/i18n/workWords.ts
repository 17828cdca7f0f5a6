/** Adds the Chinese words of the pages behind the sign-in; loaded with the workbench. */
import { i18n } from '.'
import * as words from './zh-CN'

i18n.global.mergeLocaleMessage('zh-CN', words as object as Record<string, never>)
