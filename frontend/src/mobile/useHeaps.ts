/** The heap of a list that is open; it stands in the address, so that "back" finds it again. */
import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** `heaps` in their order, the first is the usual one; `name` is its parameter in the address. */
export function useHeaps<K extends string>(
  heaps: () => readonly [K, ...K[]],
  name = 'view',
): WritableComputedRef<K> {
  const route = useRoute()
  const router = useRouter()
  return computed<K>({
    get: () => heaps().find((one) => one === route.query[name]) ?? heaps()[0],
    set: (next) => void router.replace({ query: { [name]: next } }),
  })
}
