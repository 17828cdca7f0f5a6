/** The notice that was just made (催办通知), for the page that shows it; gone with the tab. */
import { shallowRef } from 'vue'
import type { UrgedItem } from '@/shared/api/queries/suggestionBulk'
import { onClear } from '@/shared/auth/personalData'

interface Notice {
  items: readonly UrgedItem[]
  note: string
}

const kept = shallowRef<Notice | null>(null)
onClear(() => {
  kept.value = null
})

/** Keeps what was urged on for the notice page. */
export const keepNotice = (notice: Notice) => {
  kept.value = notice
}

/** The notice to show; null after a reload. */
export const useNotice = () => kept

/** One sheet for each unit, with the suggestions it has to answer; units by their name. */
export function sheetsOf(items: readonly UrgedItem[]): { unit: string; items: UrgedItem[] }[] {
  const sheets = new Map<string, UrgedItem[]>()
  for (const item of items) {
    for (const unit of item.unit_names) sheets.set(unit, [...(sheets.get(unit) ?? []), item])
  }
  return [...sheets]
    .map(([unit, rows]) => ({ unit, items: rows.sort(byUrgency) }))
    .sort((a, b) => a.unit.localeCompare(b.unit, 'zh-CN'))
}

const byUrgency = (a: UrgedItem, b: UrgedItem) => (a.days_left ?? 0) - (b.days_left ?? 0)
