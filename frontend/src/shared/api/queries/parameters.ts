/** The parameter register: values with their basis, and who changed what when. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, unwrap } from '../client'
import type { Answer, Body } from '../types'

export type Parameter = Answer<'/parameters', 'get'>['items'][number]
export type ParameterValue = Answer<'/parameters/{key}/values', 'get'>['items'][number]
export type NewParameterValue = Body<'/parameters/{key}/values', 'post'>

/** The values in force for the county, or for one town; `staleTime` in milliseconds. */
export function useParameters(organId: MaybeRefOrGetter<string>, staleTime = 0) {
  return useQuery({
    queryKey: computed(() => ['parameters', 'list', toValue(organId)] as const),
    queryFn: ({ signal }) => {
      const organ_id = toValue(organId)
      const query = organ_id ? { organ_id } : {}
      return unwrap(api.GET('/parameters', { params: { query }, signal }))
    },
    staleTime,
  })
}

/** Every value one parameter has had. */
export function useParameterValues(key: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['parameters', 'values', toValue(key)] as const),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/parameters/{key}/values', { params: { path: { key: toValue(key) } }, signal }),
      ),
    enabled: computed(() => toValue(key) !== ''),
  })
}

/** Sets a dated value; former values stay. */
export const setParameter = (key: string, body: NewParameterValue) =>
  unwrap(api.POST('/parameters/{key}/values', { params: { path: { key } }, body }))
