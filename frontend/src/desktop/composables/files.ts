/** What one does with the files of a record: add, remove, fetch. */
import { type QueryKey, useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { type FileSubject, attachmentActs } from '@/shared/api/queries/attachments'
import type { Attachment } from '@/shared/api/types'
import { useProblemText } from '@/shared/i18n/problemText'
import { ask, complain, say } from '../feedback'

/** The record they hang on, and the queries that show them. */
export interface FilesOf {
  kind: FileSubject
  id: string
  /** The part of it they belong to, such as a step. */
  part?: string
  stale: QueryKey
}

export function useFiles(of: FilesOf) {
  const { t } = useI18n()
  const { problemText } = useProblemText()
  const client = useQueryClient()
  /** How much of a file is sent; null when none is. */
  const progress = ref<number | null>(null)
  const reload = () => client.invalidateQueries({ queryKey: of.stale })

  async function add(files: File[]) {
    try {
      for (const file of files) {
        progress.value = 0
        const told = (done: number) => (progress.value = done)
        await attachmentActs.add(of.id, file, told, of.kind, of.part)
      }
      say(t('suggestion_work.attachment.added'))
    } catch (error) {
      complain(problemText(error))
    } finally {
      progress.value = null
      await reload()
    }
  }

  async function remove(file: Attachment) {
    const yes = await ask(
      t('suggestion_work.attachment.remove_title'),
      `${file.file_name}　${t('suggestion_work.attachment.remove_text')}`,
      t('suggestion_work.attachment.remove'),
      t('common.cancel'),
    )
    if (!yes) return
    try {
      await attachmentActs.remove(file.id)
      say(t('suggestion_work.attachment.removed'))
    } catch (error) {
      complain(problemText(error))
    }
    await reload()
  }

  const open = (file: Attachment) =>
    attachmentActs.fetch(file).catch((error: unknown) => complain(problemText(error)))

  return { progress, add, remove, open }
}
