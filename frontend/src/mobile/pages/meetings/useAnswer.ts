/** Answering a notice: sent by the outbox, so that it goes out when the network is back. */
import { useQueryClient } from '@tanstack/vue-query'
import { type Meeting, type NewAnswer, meetingKeys } from '@/shared/api/queries/meetings'
import { useOutbox } from '@/shared/offline/useOutbox'
import { sendOrWait } from '../../sendOrWait'

export function useAnswer() {
  const outbox = useOutbox()
  const client = useQueryClient()
  return async (one: Meeting, body: NewAnswer): Promise<'sent' | 'waiting'> => {
    try {
      return await sendOrWait(outbox, {
        kind: 'meeting_answer',
        title: one.title,
        path: `/meetings/${one.id}/answers`,
        body: { ...body },
        version: null,
        subject_id: one.id,
        files: [],
        draft: { leave_kind: body.leave_kind ?? '', leave_reason: body.leave_reason ?? '' },
      })
    } finally {
      for (const queryKey of [meetingKeys.all, ['inbox'], ['home']] as const)
        await client.invalidateQueries({ queryKey })
    }
  }
}
