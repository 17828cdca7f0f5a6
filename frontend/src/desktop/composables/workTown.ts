/**
 * The town a county office is looking at. It is the `town` part of the address on lists; this keeps
 * it while one walks from list to list, for this tab only.
 */
import { computed, ref, watch } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'
import { onClear } from '@/shared/auth/personalData'

declare module 'vue-router' {
  interface RouteMeta {
    /** Query parameter that narrows the page to one town. */
    townKey?: 'town_id' | 'organ_id'
  }
}

const town = ref('')
onClear(() => {
  town.value = ''
})

/** The town in view ('' means the whole county), and how to change it. */
export function useWorkTown() {
  const route = useRoute()
  const router = useRouter()
  const keyHere = computed(() => route.meta.townKey)

  watch(
    () => (keyHere.value ? route.query[keyHere.value] : undefined),
    (id) => {
      if (keyHere.value) town.value = typeof id === 'string' ? id : ''
    },
    { immediate: true },
  )

  /** The query that opens a page for the town in view. */
  function queryFor(name: string): LocationQueryRaw {
    const key = router.resolve({ name }).meta.townKey
    return key && town.value ? { [key]: town.value } : {}
  }

  /** Narrows the list one is on; from any other page, opens that town's suggestions. */
  function choose(id: string) {
    town.value = id
    const key = keyHere.value
    if (key) {
      const query: LocationQueryRaw = { ...route.query, [key]: id }
      if (!id) delete query[key]
      delete query.cursor
      return router.push({ query })
    }
    return id ? router.push({ name: 'suggestions', query: { town_id: id } }) : Promise.resolve()
  }

  return { town, queryFor, choose }
}
