/** The classes a reply is put in: the county sets their names (parameter, rule J14). */
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, unwrap } from '../client'
import type { ResultClass } from '../types'

interface Entry {
  code: ResultClass
  name: string
}

const isEntry = (one: unknown): one is Entry =>
  typeof one === 'object' && one !== null && 'code' in one && 'name' in one

/** The county's classes in their order, and the words for one of them. */
export function useResultClasses() {
  const { t } = useI18n()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['parameters', 'list', ''] as const,
    queryFn: ({ signal }) => unwrap(api.GET('/parameters', { params: { query: {} }, signal })),
    staleTime: 10 * 60_000,
  })
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
