/** Rules in words: lines, shared caps, stars, and what a version changes against the one before. */
import { useI18n } from 'vue-i18n'
import type { DutyRuleLine, DutyRules } from '@/shared/api/queries/dutyPoints'

/** What is different: what it is called, how it was, how it is. */
export interface RuleChange {
  key: string
  name: string
  was: string
  now: string
}

export function useRuleWords() {
  const { t } = useI18n()
  const join = (parts: readonly string[]) => parts.filter(Boolean).join(t('duty_rules.and'))
  const kindsOf = (line: Pick<DutyRuleLine, 'kinds'>) =>
    join(line.kinds.map((kind) => t(`duty_records.kind.${kind}`)))
  const nameOf = (line: DutyRuleLine) => line.title || kindsOf(line)
  const poolOf = (line: DutyRuleLine, rules: DutyRules) =>
    rules.pools?.find((pool) => pool.key === line.pool)

  /** `第一次 6，每再一次 2，全年最多 10`. */
  function lineText(line: DutyRuleLine, rules: DutyRules): string {
    const pool = poolOf(line, rules)
    return [
      t('duty_rules.say.first', { n: line.first }),
      t('duty_rules.say.further', { n: line.further ?? 0 }),
      line.cap != null ? t('duty_rules.say.cap', { n: line.cap }) : '',
      pool ? t('duty_rules.say.pool', { n: pool.cap }) : '',
    ]
      .filter(Boolean)
      .join(t('duty_rules.comma'))
  }

  /** A shared cap is called by the lines that share it. */
  const poolName = (key: string, rules: DutyRules) =>
    join(rules.lines.filter((line) => line.pool === key).map(nameOf))

  const starsText = (rules: DutyRules) =>
    [...(rules.stars ?? [])]
      .sort((a, b) => a.stars - b.stars)
      .map((one) => t('duty_rules.say.star', { n: one.stars, from: one.from }))
      .join(t('duty_rules.comma')) || t('duty_rules.say.no_stars')

  /** What `now` says otherwise than `was`. */
  function changes(was: DutyRules, now: DutyRules): RuleChange[] {
    const found: RuleChange[] = []
    const add = (key: string, name: string, before: string, after: string) => {
      if (before !== after) found.push({ key, name, was: before, now: after })
    }
    const nothing = t('duty_rules.changes.nothing')
    const points = (n: number | undefined) => t('duty_rules.say.points', { n: n ?? 0 })
    add('base', t('duty_rules.field.base'), points(was.base), points(now.base))
    for (const line of was.lines) {
      const next = now.lines.find((it) => it.key === line.key)
      const after = next ? lineText(next, now) : nothing
      add(line.key, nameOf(next ?? line), lineText(line, was), after)
      if (next) {
        const name = t('duty_rules.changes.counts', { name: nameOf(next) })
        add(`${line.key}/kinds`, name, kindsOf(line), kindsOf(next))
      }
    }
    for (const line of now.lines) {
      if (!was.lines.some((it) => it.key === line.key))
        add(line.key, nameOf(line), nothing, lineText(line, now))
    }
    add('stars', t('duty_rules.field.stars'), starsText(was), starsText(now))
    const most = (rules: DutyRules) =>
      rules.stars_when_absent
        ? t('duty_rules.say.at_most', { n: rules.stars_when_absent })
        : t('duty_rules.say.no_limit')
    add('absent', t('duty_rules.field.absent'), most(was), most(now))
    return found
  }

  return { nameOf, kindsOf, lineText, poolName, poolOf, starsText, changes }
}
