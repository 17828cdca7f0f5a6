/** The list of records: its views, filters and what is asked for. */
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  type DutyRecordQuery,
  listDutyRecords,
  useDutyRecords,
} from '@/shared/api/queries/dutyRecords'
import { usePermissions } from '@/shared/auth/permissions'
import { useListPage } from '../../composables/listPage'

const keys = [
  'deputy_id',
  'level',
  'town_id',
  'kind',
  'status',
  'origin',
  'year',
  'quarter',
] as const

export function useRecordList() {
  const { t } = useI18n()
  const { can } = usePermissions()
  const isOffice = can('duty_records.verify')
  /** What waits first for who decides; the county looks at some of the verified again. */
  const views = isOffice
    ? ([
        'pending',
        'all',
        ...(can('duty_records.sample') ? (['drawn', 'sample'] as const) : []),
      ] as const)
    : (['all', 'pending'] as const)
  const first = views[0]
  const viewOf = (name: string | undefined) => views.find((it) => it === name) ?? first
  const page = useListPage({
    key: ['duty_records', 'page'],
    filters: keys,
    others: ['view'],
    query: ({ view, year, quarter, ...chosen }) => {
      const fixed = {
        pending: { status: 'pending' },
        drawn: { status: 'verified', drawn: true, sampled: false },
        sample: { status: 'verified', sampled: false },
        all: {},
      }[viewOf(view)]
      return {
        ...chosen,
        ...(year ? { year: Number(year) } : {}),
        ...(quarter ? { quarter: Number(quarter) } : {}),
        ...fixed,
        limit: 20,
      } as DutyRecordQuery
    },
    fetch: listDutyRecords,
  })
  const view = computed(() => viewOf(page.filters.value.view))
  const { data: waiting } = useDutyRecords(() => ({
    status: 'pending',
    limit: 1,
    count: true,
    ...(page.filters.value.town_id ? { town_id: page.filters.value.town_id } : {}),
  }))
  /** What is looked for goes along from view to view. */
  const kept = computed(() =>
    Object.fromEntries(
      keys
        .filter((key) => key !== 'status' && page.filters.value[key])
        .map((key) => [key, page.filters.value[key]]),
    ),
  )
  const tabs = computed(() =>
    views.map((key) => ({
      key,
      name: t(`duty_records.view.${isOffice ? key : `own_${key}`}`),
      to: { query: { ...kept.value, ...(key === first ? {} : { view: key }) } },
      ...(key === 'pending' && waiting.value
        ? { count: waiting.value.total ?? 0, isCapped: waiting.value.is_total_capped === true }
        : {}),
    })),
  )
  return { ...page, view, tabs, isOffice }
}
