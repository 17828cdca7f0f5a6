import { createI18n } from 'vue-i18n'
import { describe, expect, it, vi } from 'vitest'
import * as desktopEn from '@/desktop/i18n/en'
import * as desktopZh from '@/desktop/i18n/zh-CN'
import * as mobileEn from '@/mobile/i18n/en'
import * as mobileZh from '@/mobile/i18n/zh-CN'
import * as sharedEn from '@/shared/i18n/en'
import * as sharedZh from '@/shared/i18n/zh-CN'

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
    ['mobile', mobileZh, mobileEn],
    ['desktop', desktopZh, desktopEn],
  ])('%s: Chinese and English have the same keys', (_name, zh, en) => {
    expect(keys(en).sort()).toEqual(keys(zh).sort())
  })

  it.each([
    ['zh-CN', { ...sharedZh, ...mobileZh, ...desktopZh }],
    ['en', { ...sharedEn, ...mobileEn, ...desktopEn }],
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
