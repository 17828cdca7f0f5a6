/** Files that hang on a record. */
import { api, unwrap } from '../client'
import { download, fetchFile } from '../download'
import type { Attachment } from '../types'
import { upload } from '../upload'
import { uuidv7 } from '@/shared/ui/ids'

/** What files hang on. */
export type FileSubject =
  | 'suggestion'
  | 'motion'
  | 'inquiry'
  | 'inspection'
  | 'decision'
  | 'meeting'
  | 'meeting_item'
  | 'project_work'
  | 'group_activity'
  | 'duty_record'
  | 'deputy_resignation'
  | 'training'
  | 'bulletin'
  | 'award'
  | 'voter_report'
  | 'deputy_visit'

export const attachmentActs = {
  /** Sends one file. Throws `ApiError` or `NetworkError`. */
  add: (
    subjectId: string,
    file: File,
    onProgress?: (done: number) => void,
    kind: FileSubject = 'suggestion',
    /** The part of it they belong to, such as a step. */
    part?: string,
  ) => {
    const form = new FormData()
    form.append('subject_kind', kind)
    form.append('subject_id', subjectId)
    if (part) form.append('part', part)
    form.append('file', file, file.name)
    const options = { idempotencyKey: uuidv7(), ...(onProgress ? { onProgress } : {}) }
    return upload<Attachment>('/attachments', form, options)
  },
  remove: (id: string) => unwrap(api.DELETE('/attachments/{id}', { params: { path: { id } } })),
  fetch: (file: Pick<Attachment, 'id' | 'file_name'>) =>
    download(`/attachments/${file.id}/content`, file.file_name),
  /** Its bytes, to be shown in place. */
  read: (id: string) => fetchFile(`/attachments/${id}/content`),
}
