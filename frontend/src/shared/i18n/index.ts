/**
 * Two languages: Chinese is bundled with each entry, English is loaded when asked for. Each entry
 * has its own words (`mobile/i18n`, `desktop/i18n`) on top of the shared ones; those that only some
 * pages use stand in `pages/` and come with the page: its route names them under `meta.words`.
 */
import { createI18n } from 'vue-i18n'
import { readonly, ref } from 'vue'
import type { RouteLocationNormalized, Router } from 'vue-router'
import './resolver'

declare module 'vue-router' {
  interface RouteMeta {
    /** Words the page brings along: names of files in `i18n/<language>/pages/`. */
    words?: string[]
  }
}

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

/** Catalogues of pages by their path, as `import.meta.glob('./<language>/pages/*.ts')` gives them. */
export type PageWords = Record<string, () => Promise<unknown>>

/** A language that is fetched when it is asked for: its words, and where those of pages are. */
export interface LaterLanguage<M> {
  words: Shape<M>
  pages: PageWords
}

/**
 * Builds the i18n plugin of an entry. `loadEnglish` imports the English catalogue, `zhPages` are the
 * Chinese words that come with a page. `start` applies the stored language; call it before mounting.
 */
export function makeI18n<M extends object>(
  zh: M,
  loadEnglish: () => Promise<LaterLanguage<M>>,
  zhPages: PageWords,
) {
  const i18n = createI18n({
    legacy: false,
    locale: 'zh-CN',
    fallbackLocale: 'zh-CN',
    messages: { 'zh-CN': zh } as object as Record<string, never>,
  })

  const wanted = new Set<string>()
  const pages: Record<Language, PageWords> = { 'zh-CN': zhPages, en: {} }
  const present: Record<Language, Set<string>> = { 'zh-CN': new Set(), en: new Set() }

  async function fetchWords(to: Language): Promise<void> {
    const missing = [...wanted].filter((name) => !present[to].has(name))
    await Promise.all(
      missing.map(async (name) => {
        const load = pages[to][`./${to}/pages/${name}.ts`]
        if (!load) throw new Error(`no words ${name}`)
        try {
          i18n.global.mergeLocaleMessage(to, { ...((await load()) as object) } as never)
          present[to].add(name)
        } catch (error) {
          // The second language is not kept on the phone before it is used: without network a page speaks the first.
          if (to === 'zh-CN') throw error
          await fetchWords('zh-CN')
        }
      }),
    )
  }

  /** Brings the words of pages, in the language in use. */
  function loadWords(names: readonly string[]): Promise<void> {
    for (const name of names) wanted.add(name)
    return fetchWords(current.value)
  }

  /** Every page has its words before it is shown; they are fetched beside the page itself. */
  function bringWords(router: Router): void {
    const of = (to: RouteLocationNormalized) => to.matched.flatMap((one) => one.meta.words ?? [])
    router.beforeEach((to) => {
      void loadWords(of(to)).catch(() => undefined)
    })
    router.beforeResolve((to) => loadWords(of(to)))
  }

  async function setLanguage(next: Language): Promise<void> {
    if (next === 'en' && !i18n.global.availableLocales.includes('en')) {
      const english = await loadEnglish()
      pages.en = english.pages
      i18n.global.setLocaleMessage('en', english.words as never)
    }
    await fetchWords(next)
    i18n.global.locale.value = next
    current.value = next
    document.documentElement.lang = next
    localStorage.setItem(key, next)
  }

  const start = () => setLanguage(stored()).catch(() => undefined)
  return { i18n, setLanguage, loadWords, bringWords, start }
}
