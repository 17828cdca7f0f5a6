/**
 * Two languages: Chinese is bundled with each entry, English is loaded when asked for. Each entry
 * has its own words (`mobile/i18n`, `desktop/i18n`) on top of the shared ones.
 */
import { createI18n } from 'vue-i18n'
import { readonly, ref } from 'vue'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** The shape of a catalogue: same keys, any text. A missing English key does not compile. */
export type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

const key = 'luzhi.language'
const current = ref<Language>('zh-CN')

/** The language in use. */
export const language = readonly(current)

function stored(): Language {
  const value = localStorage.getItem(key)
  return languages.find((one) => one === value) ?? 'zh-CN'
}

/**
 * Builds the i18n plugin of an entry. `loadEnglish` imports the English catalogue.
 * `start` applies the stored language; call it before mounting.
 */
export function makeI18n<M extends object>(zh: M, loadEnglish: () => Promise<Shape<M>>) {
  const i18n = createI18n({
    legacy: false,
    locale: 'zh-CN',
    fallbackLocale: 'zh-CN',
    messages: { 'zh-CN': zh } as object as Record<string, never>,
  })

  async function setLanguage(next: Language): Promise<void> {
    if (next === 'en' && !i18n.global.availableLocales.includes('en')) {
      i18n.global.setLocaleMessage('en', (await loadEnglish()) as never)
    }
    i18n.global.locale.value = next
    current.value = next
    document.documentElement.lang = next
    localStorage.setItem(key, next)
  }

  return { i18n, setLanguage, start: () => setLanguage(stored()).catch(() => undefined) }
}
