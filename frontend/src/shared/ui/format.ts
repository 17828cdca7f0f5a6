/**
 * Dates as people of a county read them: 2026年3月5日（还剩12天）. Legal dates are calendar days
 * in China; instants are shown in Asia/Shanghai wherever the device is.
 */
import type { Language } from '../i18n'

const zone = 'Asia/Shanghai'
const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

interface Day {
  year: number
  month: number
  day: number
}

function parts(date: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  if (!match) return null
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

/** `2026-03-05` → 2026年3月5日 / 5 Mar 2026. Anything else comes back unchanged. */
export function formatDate(date: string, language: Language): string {
  const found = parts(date)
  if (!found) return date
  const { year, month, day } = found
  return language === 'zh-CN'
    ? `${year}年${month}月${day}日`
    : `${day} ${englishMonths[month - 1]} ${year}`
}

/** Calendar day in China of an instant. */
export function dayOf(instant: string | number | Date): string {
  const fields = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant))
  return fields.slice(0, 10)
}

/** Time of day in China, `09:30`. */
export function timeOf(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))
}

/** `2026-03-05T01:30:00Z` → 2026年3月5日 09:30. */
export function formatInstant(instant: string, language: Language): string {
  return Number.isNaN(Date.parse(instant))
    ? instant
    : `${formatDate(dayOf(instant), language)} ${timeOf(instant)}`
}

/** Short form for lists: today's time, this year without the year, otherwise the whole date. */
export function formatRecent(instant: string, language: Language, now = new Date()): string {
  if (Number.isNaN(Date.parse(instant))) return instant
  const day = dayOf(instant)
  const today = dayOf(now)
  if (day === today) {
    return language === 'zh-CN' ? `今天 ${timeOf(instant)}` : `Today ${timeOf(instant)}`
  }
  if (day.slice(0, 4) !== today.slice(0, 4)) return formatDate(day, language)
  const { month, day: date } = parts(day) as Day
  return language === 'zh-CN' ? `${month}月${date}日` : `${date} ${englishMonths[month - 1]}`
}

/** Whole days from today (China) to a date; negative when it has passed. */
export function daysUntil(date: string, now: Date = new Date()): number {
  return Math.round((Date.parse(date) - Date.parse(dayOf(now))) / 86_400_000)
}

/** How much time is left, in words. */
export function formatDaysLeft(days: number, language: Language): string {
  if (language === 'zh-CN') {
    if (days === 0) return '今天到期'
    return days > 0 ? `还剩${days}天` : `已超期${-days}天`
  }
  if (days === 0) return 'due today'
  const count = Math.abs(days)
  const unit = count === 1 ? 'day' : 'days'
  return days > 0 ? `${count} ${unit} left` : `${count} ${unit} overdue`
}

/** 2026年3月5日（还剩12天）. `daysLeft` as the server counted it; counted here when absent. */
export function formatDue(date: string, daysLeft: number | null, language: Language): string {
  const left = formatDaysLeft(daysLeft ?? daysUntil(date), language)
  const day = formatDate(date, language)
  return language === 'zh-CN' ? `${day}（${left}）` : `${day} (${left})`
}

/** Size of a file in words people know. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** A sentence of the record that goes on after something a person typed: one full stop is enough. */
export const tidy = (text: string) => text.replace(/([。！？])。/g, '$1')
