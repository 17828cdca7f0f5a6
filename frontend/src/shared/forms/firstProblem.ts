/** Taking a person to what the form objects to. */
import { nextTick } from 'vue'

/** Brings the first field with an error into view and puts the cursor there. */
export async function showFirstProblem(): Promise<void> {
  await nextTick()
  const field = document.querySelector<HTMLElement>('form [aria-invalid="true"]')
  const words = document.querySelector<HTMLElement>('form [role="alert"]')
  field?.focus({ preventScroll: true })
  ;(field ?? words)?.scrollIntoView({ block: 'center' })
}
