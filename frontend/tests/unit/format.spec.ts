import { describe, expect, it } from 'vitest'
import {
  dayOf,
  daysUntil,
  formatBytes,
  formatDate,
  formatDue,
  formatInstant,
  formatRecent,
} from '@/shared/ui/format'

describe('dates as people read them', () => {
  it('writes a date without leading zeros', () => {
    expect(formatDate('2026-03-05', 'zh-CN')).toBe('2026年3月5日')
    expect(formatDate('2026-03-05', 'en')).toBe('5 Mar 2026')
    expect(formatDate('soon', 'zh-CN')).toBe('soon')
  })

  it('says how many days are left', () => {
    expect(formatDue('2026-03-05', 12, 'zh-CN')).toBe('2026年3月5日（还剩12天）')
    expect(formatDue('2026-03-05', 0, 'zh-CN')).toBe('2026年3月5日（今天到期）')
    expect(formatDue('2026-03-05', -3, 'zh-CN')).toBe('2026年3月5日（已超期3天）')
    expect(formatDue('2026-03-05', 1, 'en')).toBe('5 Mar 2026 (1 day left)')
  })

  it('shows instants in Chinese time, wherever the device is', () => {
    expect(formatInstant('2026-03-04T16:30:00Z', 'zh-CN')).toBe('2026年3月5日 00:30')
    expect(dayOf('2026-03-04T15:59:59Z')).toBe('2026-03-04')
  })

  it('shortens recent instants', () => {
    const now = new Date('2026-03-05T04:00:00Z')
    expect(formatRecent('2026-03-05T01:30:00Z', 'zh-CN', now)).toBe('今天 09:30')
    expect(formatRecent('2026-02-01T01:30:00Z', 'zh-CN', now)).toBe('2月1日')
    expect(formatRecent('2025-02-01T01:30:00Z', 'zh-CN', now)).toBe('2025年2月1日')
  })

  it('counts calendar days in China', () => {
    expect(daysUntil('2026-03-06', new Date('2026-03-05T15:59:00Z'))).toBe(1)
    expect(daysUntil('2026-03-06', new Date('2026-03-05T16:01:00Z'))).toBe(0)
  })

  it('writes file sizes', () => {
    expect(formatBytes(900)).toBe('900 B')
    expect(formatBytes(2048)).toBe('2 KB')
    expect(formatBytes(3_400_000)).toBe('3.2 MB')
  })
})
