/**
 * The classes a reply is put in. The county sets their names (parameter, rule J14); a town may have
 * its own for the suggestions to its congress.
 */
import { computed, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ResultClass, Suggestion } from '../types'
import { useParameters } from './parameters'

interface Entry {
  code: ResultClass
  name: string
}

const isEntry = (one: unknown): one is Entry =>
  typeof one === 'object' && one !== null && 'code' in one && 'name' in one

/** The organ whose names a suggestion uses: its town's, or '' for the reader's own register. */
export const registerOf = (one: Pick<Suggestion, 'level' | 'town_id'>): string =>
  (one.level === 'township' && one.town_id) || ''

/** The classes in their order, and the words for one of them; `organId` as of `registerOf`. */
export function useResultClasses(organId: MaybeRefOrGetter<string> = '') {
  const { t } = useI18n()
  const { data, isPending, error, refetch } = useParameters(organId, 10 * 60_000)
  const classes = computed<Entry[]>(() => {
    const found = data.value?.items.find((one) => one.key === 'suggestion_result_classes')
    return Array.isArray(found?.value) ? (found.value as unknown[]).filter(isEntry) : []
  })
  const classCode = (code: ResultClass) => t('suggestions.result_class', { code })

  /** Code and name; the code alone until the names are there, or when one is no longer used. */
  function className(code: ResultClass): string {
    const name = classes.value.find((one) => one.code === code)?.name
    return name ? t('suggestions.result_class_named', { code, name }) : classCode(code)
  }

  return { classes, classCode, className, isPending, error, refetch }
}
