import { describe, expect, it } from 'vitest'
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
})
