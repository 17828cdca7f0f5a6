/** The year one looks at; it stands in the address, so that "back" finds it again. */
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { dayOf } from '@/shared/ui/format'

export const thisYear = () => Number(dayOf(Date.now()).slice(0, 4))

export function useYear() {
  const route = useRoute()
  const router = useRouter()
  return computed<number>({
    get: () => {
      const asked = Number(route.query.year)
      const isKnown = Number.isInteger(asked) && asked >= 2000 && asked <= thisYear()
      return isKnown ? asked : thisYear()
    },
    set: (next) =>
      void router.replace({ query: next === thisYear() ? {} : { year: String(next) } }),
  })
}
