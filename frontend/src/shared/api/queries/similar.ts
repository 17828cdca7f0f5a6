/** Suggestions that resemble what is being written (Chinese text, same congress first). */
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, ref, toValue, watch } from 'vue'
import { api, unwrap } from '../client'
import type { Answer, NewSuggestion } from '../types'

export type Similar = Answer<'/suggestions/similar', 'get'>['items'][number]

interface Written {
  title: string
  content: string
  level: NewSuggestion['level'] | null
}

/** A pause in writing after which one looks, in milliseconds. */
const pause = 800
/** Shorter titles resemble everything. */
const minTitle = 6

/** What was handed in already and sounds alike, the most alike first. */
export function useSimilar(written: MaybeRefOrGetter<Written>) {
  const settled = ref<Written>({ ...toValue(written) })
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => ({ ...toValue(written) }),
    (now) => {
      clearTimeout(timer)
      timer = setTimeout(() => (settled.value = now), pause)
    },
    { deep: true },
  )
  const asked = computed(() => ({
    title: settled.value.title.trim().slice(0, 60),
    content: settled.value.content.trim().slice(0, 200),
    ...(settled.value.level ? { level: settled.value.level } : {}),
  }))
  const { data } = useQuery({
    queryKey: computed(() => ['suggestions', 'similar', asked.value] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/suggestions/similar', { params: { query: asked.value }, signal })),
    enabled: computed(() => asked.value.title.length >= minTitle),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
  return computed<Similar[]>(() =>
    asked.value.title.length >= minTitle ? (data.value?.items ?? []).slice(0, 5) : [],
  )
}
