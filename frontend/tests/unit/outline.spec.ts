import { describe, expect, it } from 'vitest'
import { hasOutline, withOutline } from '@/shared/forms/outline'

const parts = ['情况', '问题', '建议']

describe('outline of a suggestion', () => {
  it('stands alone in an empty text', () => {
    expect(withOutline('', parts)).toBe('【情况】\n\n\n【问题】\n\n【建议】\n')
  })

  it('keeps what was written, under the first heading', () => {
    const text = withOutline('路断了。', parts)
    expect(text).toBe('【情况】\n路断了。\n\n【问题】\n\n【建议】\n')
    expect(hasOutline(text, parts)).toBe(true)
    expect(withOutline(text, parts)).toBe(text)
  })

  it('adds only the headings that lack', () => {
    expect(withOutline('【情况】路断了。', parts)).toBe(
      '【情况】路断了。\n\n【问题】\n\n【建议】\n',
    )
  })
})
