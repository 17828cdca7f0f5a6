import { describe, expect, it } from 'vitest'
import type { Suggestion } from '@/shared/api/types'
import { fillText } from '@/shared/domain/fillText'

const one = {
  number: '〔2026〕城关镇第001号',
  title: '关于修复路灯的建议',
  lead_deputy_name: '甲一',
  cosigners: [
    { name: '甲二', status: 'confirmed' },
    { name: '甲三', status: 'declined' },
  ],
} as unknown as Suggestion

describe('a kept text', () => {
  const known = { one, today: '2026年3月2日', unit: '交通运输局' }

  it('is filled in from the suggestion', () => {
    const body = '{全体代表}代表：您提出的{编号}“{标题}”收悉。{单位}，{日期}'
    expect(fillText(body, known)).toBe(
      '甲一、甲二代表：您提出的〔2026〕城关镇第001号“关于修复路灯的建议”收悉。交通运输局，2026年3月2日',
    )
  })

  it('leaves what is not known yet to be written by hand', () => {
    expect(fillText('属于{类别}', known)).toBe('属于（类别）')
    expect(fillText('属于{类别}', { ...known, className: '已解决' })).toBe('属于已解决')
  })
})
