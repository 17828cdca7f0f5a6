/** A form that was opened from an item of a work plan: what to take over, and the link when it is saved. */
import { useQueryClient } from '@tanstack/vue-query'
import { useRoute } from 'vue-router'
import { getWorkPlan, workPlanActs, workPlanKeys } from '@/shared/api/queries/workPlans'
import { useProblemText } from '@/shared/i18n/problemText'
import { complain } from '../feedback'

/** `notLinked` says that the record was saved without its link; the reason follows. */
export function usePlanItem(kind: 'meeting' | 'inspection', notLinked: () => string) {
  const { query } = useRoute()
  const { problemText } = useProblemText()
  const client = useQueryClient()
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value : ''
  }
  const [plan, item] = [text('plan'), text('item')]
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name)) ? text(name) : '')

  /** Says that the record fulfils the item. The record is saved by then: what fails here is told, no more. */
  async function link(id: string) {
    if (!plan || !item) return
    try {
      await workPlanActs.link(await getWorkPlan(plan), item, kind, id)
    } catch (error) {
      complain(`${notLinked()}${problemText(error)}`)
    }
    await client.invalidateQueries({ queryKey: workPlanKeys.all })
  }
  return { text, day, item, link }
}
