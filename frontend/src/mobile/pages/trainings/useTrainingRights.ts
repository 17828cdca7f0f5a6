/** What the reader may do at a training, and what of theirs still waits on this phone. */
import type { Training, TrainingActionKey } from '@/shared/api/queries/trainings'
import { trainingAction } from '@/shared/domain/trainings'
import { useOutbox } from '@/shared/offline/useOutbox'
import { dayOf } from '@/shared/ui/format'

/** What was fetched before the day says “too early”; without network the phone's calendar counts. */
export function isOpenNow(one: Pick<Training, 'actions' | 'begins_on'>, key: TrainingActionKey) {
  const action = trainingAction(one, key)
  const hasCome = action?.code === 'training_not_yet' && one.begins_on <= dayOf(Date.now())
  return (action?.allowed ?? false) || (key === 'take_quiz' && hasCome)
}

export function useTrainingRights(one: () => Training) {
  const { items } = useOutbox()
  const held = (kind: 'training_answer' | 'training_quiz') =>
    items.value.find((item) => item.kind === kind && item.subject_id === one().id)
  return {
    may: (key: TrainingActionKey) => isOpenNow(one(), key),
    why: (key: TrainingActionKey) => trainingAction(one(), key)?.reason ?? null,
    /** An answer that was written here and has not arrived. */
    heldAnswer: () => held('training_answer'),
    heldQuiz: () => held('training_quiz'),
  }
}
