import { createI18n } from 'vue-i18n'
import { mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { describe, expect, it } from 'vitest'
import { ApiError, hasCode, isRetryable, NetworkError } from '@/shared/api/problem'
import * as zh from '@/shared/i18n/zh-CN'
import { useProblemText } from '@/shared/i18n/problemText'

const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': zh } })

function texts() {
  let found: ReturnType<typeof useProblemText> | undefined
  const probe = defineComponent({
    setup() {
      found = useProblemText()
      return () => h('i')
    },
  })
  mount(probe, { global: { plugins: [i18n] } })
  if (!found) throw new Error('not set up')
  return found
}

describe('what went wrong, in words', () => {
  const { problemText, fieldText } = texts()

  it('uses our words for a known code, with its numbers', () => {
    const locked = new ApiError(429, {
      status: 429,
      code: 'account_locked',
      params: { minutes: 15 },
    })
    expect(problemText(locked)).toContain('15 分钟')
  })

  it('uses the server’s sentence for any other code', () => {
    const other = new ApiError(409, {
      status: 409,
      code: 'suggestion_not_in_state',
      detail: '这件建议正在等县水利局签收。',
    })
    expect(problemText(other)).toBe('这件建议正在等县水利局签收。')
  })

  it('has words when the server had none', () => {
    expect(problemText(new ApiError(502, '<html>'))).toBe(zh.problems.server)
    expect(problemText(new NetworkError())).toBe(zh.problems.network)
    expect(problemText(new TypeError('x'))).toBe(zh.problems.unexpected)
  })

  it('words field errors by code, otherwise as the server did', () => {
    expect(fieldText({ pointer: '/title', code: 'too_short', params: { min: 5, actual: 2 } })).toBe(
      '至少写 5 个字，现在 2 个字',
    )
    expect(fieldText({ pointer: '/x', code: 'unknown_organ', detail: '没有这个单位' })).toBe(
      '没有这个单位',
    )
  })

  it('knows what may pass by itself', () => {
    const status = (code: number) => new ApiError(code, null)
    expect([401, 408, 429, 500, 503].map((code) => isRetryable(status(code)))).not.toContain(false)
    expect([400, 403, 404, 409, 412, 422].map((code) => isRetryable(status(code)))).not.toContain(
      true,
    )
    expect(isRetryable(new NetworkError())).toBe(true)
    expect(hasCode(status(404), 'http_404')).toBe(true)
  })
})
