/** Rules as they are typed: every number a text, shared caps by number, and back again. */
import type { DutyRuleLine, DutyRules } from '@/shared/api/queries/dutyPoints'
import type { DutyKind } from '@/shared/api/queries/dutyRecords'

export interface TypedLine {
  key: string
  title: string
  kinds: DutyKind[]
  first: string
  further: string
  cap: string
  pool: string
  /** Not typed here: a template that counts half days keeps it. */
  wholeDay?: number | null
}
export interface TypedRules {
  base: string
  lines: TypedLine[]
  pools: { key: string; cap: string }[]
  /** From how many points, by number of stars; '' where none are given. */
  stars: Record<'1' | '2' | '3' | '4' | '5', string>
  absent: string
}
export const starNumbers = ['1', '2', '3', '4', '5'] as const

const typed = (n: number | null | undefined) => (n == null ? '' : String(n))

export function typedRules(rules: DutyRules): TypedRules {
  const starOf = (n: string) => typed(rules.stars?.find((it) => String(it.stars) === n)?.from)
  return {
    base: typed(rules.base ?? 0),
    lines: rules.lines.map((line) => ({
      key: line.key,
      title: line.title ?? '',
      kinds: [...line.kinds],
      first: typed(line.first),
      further: typed(line.further ?? 0),
      cap: typed(line.cap),
      pool: line.pool ?? '',
      wholeDay: line.whole_day_hours,
    })),
    pools: (rules.pools ?? []).map((pool) => ({ key: pool.key, cap: typed(pool.cap) })),
    stars: Object.fromEntries(starNumbers.map((n) => [n, starOf(n)])) as TypedRules['stars'],
    absent: typed(rules.stars_when_absent),
  }
}

/** Points have at most one decimal. */
export const isPoints = (text: string) => /^[-\u2212]?\d{1,5}(\.\d)?$/.test(text.trim())
export const toPoints = (text: string) => Number(text.trim().replace('\u2212', '-'))

/** Where something typed is no number: `lines.2.first`. */
export function wrongNumbers(rules: TypedRules): string[] {
  const wrong: string[] = []
  const look = (place: string, text: string, isNeeded: boolean) => {
    if (text.trim() === '' ? isNeeded : !isPoints(text)) wrong.push(place)
  }
  look('base', rules.base, false)
  rules.lines.forEach((line, at) => {
    look(`lines.${at}.first`, line.first, true)
    look(`lines.${at}.further`, line.further, false)
    look(`lines.${at}.cap`, line.cap, false)
    if (line.kinds.length === 0) wrong.push(`lines.${at}.kinds`)
  })
  rules.pools.forEach((pool, at) => look(`pools.${at}.cap`, pool.cap, true))
  starNumbers.forEach((n) => look(`stars.${n}`, rules.stars[n], false))
  return wrong
}

function lineOf(line: TypedLine): DutyRuleLine {
  return {
    key: line.key,
    kinds: line.kinds,
    first: toPoints(line.first),
    further: line.further.trim() ? toPoints(line.further) : 0,
    ...(line.title.trim() ? { title: line.title.trim() } : {}),
    ...(line.cap.trim() ? { cap: toPoints(line.cap) } : {}),
    ...(line.pool ? { pool: line.pool } : {}),
    ...(line.wholeDay ? { whole_day_hours: line.wholeDay } : {}),
  }
}

/** What is sent; a shared cap nobody shares is left out. */
export function rulesOf(rules: TypedRules): DutyRules {
  const shared = new Set(rules.lines.map((line) => line.pool))
  return {
    base: rules.base.trim() ? toPoints(rules.base) : 0,
    lines: rules.lines.map(lineOf),
    pools: rules.pools
      .filter((pool) => shared.has(pool.key))
      .map((pool) => ({ key: pool.key, cap: toPoints(pool.cap) })),
    stars: starNumbers
      .filter((n) => rules.stars[n].trim())
      .map((n) => ({ stars: Number(n), from: toPoints(rules.stars[n]) })),
    ...(rules.absent ? { stars_when_absent: Number(rules.absent) } : {}),
  }
}

/** A key that none of these has: lines keep theirs over the versions. */
export function newKey(prefix: string, taken: readonly { key: string }[]): string {
  let n = taken.length + 1
  while (taken.some((one) => one.key === `${prefix}_${n}`)) n += 1
  return `${prefix}_${n}`
}
