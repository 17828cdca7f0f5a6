/**
 * Short messages and questions. The phone draws them itself (components/FeedbackHost.vue), with
 * names and focus that screen readers can follow.
 */
import { shallowRef } from 'vue'

/** A question with two answers; the words of `yes` say what will happen. */
export interface Question {
  title: string
  text: string
  yes: string
  no: string
}

/** The message on the screen, if any. */
export const message = shallowRef<string | null>(null)
/** The question on the screen, if any. */
export const question = shallowRef<(Question & { answer: (yes: boolean) => void }) | null>(null)

/** Long enough to be read slowly. */
const shownFor = 4000
let timer: ReturnType<typeof setTimeout> | undefined

/** Says briefly what happened. */
export function say(text: string): void {
  clearTimeout(timer)
  message.value = text
  timer = setTimeout(() => (message.value = null), shownFor)
}

/** Asks once before an act with an effect. Returns true when confirmed. */
export function ask(asked: Question): Promise<boolean> {
  question.value?.answer(false)
  return new Promise((resolve) => {
    question.value = {
      ...asked,
      answer(yes) {
        question.value = null
        resolve(yes)
      },
    }
  })
}
