import { createI18n } from 'vue-i18n'
import { describe, expect, it, vi } from 'vitest'
import * as desktopEn from '@/desktop/i18n/en'
import * as desktopZh from '@/desktop/i18n/zh-CN'
import * as mobileEn from '@/mobile/i18n/en'
import * as mobileZh from '@/mobile/i18n/zh-CN'
import * as sharedEn from '@/shared/i18n/en'
import { makeI18n } from '@/shared/i18n'
import * as sharedZh from '@/shared/i18n/zh-CN'

/** Words that come with pages, all of one side and language. */
function ofPages(files: Record<string, unknown>): object {
  return Object.assign({}, ...Object.values(files)) as object
}
const mobile = {
  zh: {
    ...mobileZh,
    ...ofPages(import.meta.glob('@/mobile/i18n/zh-CN/pages/*.ts', { eager: true })),
  },
  en: { ...mobileEn, ...ofPages(import.meta.glob('@/mobile/i18n/en/pages/*.ts', { eager: true })) },
}
const desktop = {
  zh: {
    ...desktopZh,
    ...ofPages(import.meta.glob('@/desktop/i18n/zh-CN/pages/*.ts', { eager: true })),
  },
  en: {
    ...desktopEn,
    ...ofPages(import.meta.glob('@/desktop/i18n/en/pages/*.ts', { eager: true })),
  },
}

function keys(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null
      ? keys(inner as object, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  )
}

describe('the catalogues', () => {
  it.each([
    ['shared', sharedZh, sharedEn],
    ['mobile', mobile.zh, mobile.en],
    ['desktop', desktop.zh, desktop.en],
  ])('%s: Chinese and English have the same keys', (_name, zh, en) => {
    expect(keys(en).sort()).toEqual(keys(zh).sort())
  })

  it.each([
    ['zh-CN', { ...sharedZh, ...mobile.zh, ...desktop.zh }],
    ['en', { ...sharedEn, ...mobile.en, ...desktop.en }],
  ])('%s: every text can be shown', (locale, messages) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const i18n = createI18n({
      legacy: false,
      locale,
      messages: { [locale]: messages } as Record<string, never>,
    })
    const broken = keys(messages).filter((key) => {
      try {
        return i18n.global.t(key) === key
      } catch {
        return true
      }
    })
    expect(broken).toEqual([])
    expect(warn.mock.calls.map((call) => String(call[0]))).toEqual([])
  })
})

describe('the words of pages', () => {
  it('come when they are asked for, and in the other language when it changes', async () => {
    const load = (texts: object) => vi.fn(() => Promise.resolve(texts))
    const zh = load({ page: { title: '标题' } })
    const en = load({ page: { title: 'Title' } })
    const made = makeI18n(
      { base: { yes: '是' } },
      () =>
        Promise.resolve({
          words: { base: { yes: 'Yes' } },
          pages: { './en/pages/page.ts': en },
        }),
      { './zh-CN/pages/page.ts': zh },
    )
    await made.loadWords(['page'])
    await made.loadWords(['page'])
    expect(zh).toHaveBeenCalledOnce()
    expect(en).not.toHaveBeenCalled()
    expect(made.i18n.global.t('page.title')).toBe('标题')
    await made.setLanguage('en')
    expect(made.i18n.global.t('page.title')).toBe('Title')
    expect(made.i18n.global.t('base.yes')).toBe('Yes')
    await expect(made.loadWords(['absent'])).rejects.toThrow('absent')
    await made.setLanguage('zh-CN').catch(() => undefined)
  })
})
