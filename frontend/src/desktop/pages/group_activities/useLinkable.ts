/** Records a step may have led to: the latest of a kind that the reader may see. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { GroupActivity, GroupActivityLink } from '@/shared/api/queries/groupActivities'
import { listDecisions } from '@/shared/api/queries/decisions'
import { listInspections } from '@/shared/api/queries/inspections'
import { listOralOpinions } from '@/shared/api/queries/oralOpinions'
import { listProjectIdeas } from '@/shared/api/queries/projectIdeas'
import { listReceptionVisits } from '@/shared/api/queries/receptionVisits'
import { listSuggestions } from '@/shared/api/queries/suggestionList'

interface Linkable {
  id: string
  title: string
}

type Of = Pick<GroupActivity, 'level'>

const lists: Record<GroupActivityLink, (of: Of, signal: AbortSignal) => Promise<Linkable[]>> = {
  suggestion: async ({ level }, signal) =>
    (await listSuggestions({ level, limit: 100 }, signal)).items.map(({ id, number, title }) => ({
      id,
      title: [number, title].filter(Boolean).join('\u3000'),
    })),
  oral_opinion: async ({ level }, signal) =>
    (await listOralOpinions({ level, limit: 100 }, signal)).items.map(({ id, content }) => ({
      id,
      title: content,
    })),
  project_idea: async ({ level }, signal) =>
    (await listProjectIdeas({ level, limit: 100 }, signal)).items,
  inspection: async ({ level }, signal) =>
    (await listInspections({ level, limit: 100 }, signal)).items,
  decision: async ({ level }, signal) => (await listDecisions({ level, limit: 100 }, signal)).items,
  reception_visit: async ({ level }, signal) =>
    (await listReceptionVisits({ limit: 100 }, signal)).items
      .filter((it) => it.level === level)
      .map(({ id, received_on, excerpt }) => ({ id, title: `${received_on}\u3000${excerpt}` })),
}

/** Those of a kind; nothing is asked for while none is chosen. */
export function useLinkable(kind: MaybeRefOrGetter<GroupActivityLink | ''>, of: Of) {
  const { data, isPending } = useQuery({
    queryKey: computed(() => [`${toValue(kind)}s`, 'for_group', of.level] as const),
    queryFn: async ({ signal }) => {
      const chosen = toValue(kind)
      const found = chosen ? await lists[chosen](of, signal) : []
      return found.map(({ id, title }) => ({ id, title }))
    },
    enabled: computed(() => toValue(kind) !== ''),
  })
  return { found: data, isPending }
}
