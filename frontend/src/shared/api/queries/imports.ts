/** Importing from spreadsheets: upload, preview, confirm; and the exports in the same format. */
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { api, ifMatch, unwrap } from '../client'
import { upload } from '../upload'
import type { Answer } from '../types'

export type Import = Answer<'/imports/{id}', 'get'>
export type ImportKind = Import['kind']

/** One import with its preview or its result. */
export function useImport(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['imports', toValue(id)] as const),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/imports/{id}', { params: { path: { id: toValue(id) } }, signal })),
    enabled: computed(() => toValue(id) !== ''),
  })
}

type Target = Pick<Import, 'id' | 'version'>

const to = (target: Target) => ({
  params: { path: { id: target.id }, header: ifMatch(target.version) },
})

export const importActs = {
  /** Sends the file; the server answers with what would happen, nothing is changed yet. */
  preview: (kind: ImportKind, file: File, onProgress: (done: number) => void) => {
    const form = new FormData()
    form.append('kind', kind)
    form.append('file', file, file.name)
    return upload<Import>('/imports', form, { onProgress })
  },
  /** Writes the rows; with `skipFailed` those without errors, else a row with errors refuses all. */
  confirm: (target: Target, skipFailed: boolean) =>
    unwrap(
      api.POST('/imports/{id}/confirmations', {
        ...to(target),
        body: { skip_failed: skipFailed },
      }),
    ),
  discard: (target: Target) => unwrap(api.DELETE('/imports/{id}', to(target))),
}
