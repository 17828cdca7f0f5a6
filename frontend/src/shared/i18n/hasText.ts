/** Whether there are words for a key: codes and kinds may be newer than the page. */
import { resolveValue } from '@intlify/core-base'
import { useI18n } from 'vue-i18n'
import './resolver'

/** Looks in the language in use, then in Chinese, which every other falls back to. */
export function useHasText(): (key: string) => boolean {
  const { locale, messages } = useI18n()
  const has = (language: string, key: string) =>
    typeof resolveValue((messages.value as Record<string, unknown>)[language], key) === 'string'
  return (key) => has(locale.value, key) || has('zh-CN', key)
}
