/** The form of a dialog: sends, makes fresh what shows the record, says that it is done, closes. */
import { type QueryKey, useQueryClient } from '@tanstack/vue-query'
import { ApiError } from '@/shared/api/problem'
import { showFirstProblem } from '@/shared/forms/firstProblem'
import { type FormOptions, useForm } from '@/shared/forms/useForm'
import { type Keeping, type Kept, useKeptForm } from '@/shared/forms/useKeptForm'
import { say } from '../feedback'

interface Options<In extends object, Out> extends FormOptions<In, Out> {
  /** The queries that show what changes. */
  stale: QueryKey
  /** What to say afterwards; null when something else tells it. */
  done: (values: In) => string | null
  close: () => void
  /** Long texts are typed here: they stay on this device until they are sent. */
  kept?: Keeping<In>
}

function formOf<In extends object, Out>(options: Options<In, Out>) {
  const { kept } = options
  if (kept) return useKeptForm<In, Out>({ ...options, kept })
  return { ...useForm<In, Out>(options), kept: undefined as Kept | undefined }
}

/** Makes the form and its `submit`; `kept` is what its dialog says about the draft. */
export function useDialogForm<In extends object, Out>(options: Options<In, Out>) {
  const client = useQueryClient()
  const form = formOf(options)

  const renew = (...keys: QueryKey[]) =>
    Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))

  async function submit() {
    if (!(await form.send())) {
      // Somebody else was faster: what is shown becomes the newest, what is typed stays.
      const refusal = form.failure.value
      if (refusal instanceof ApiError && [409, 412].includes(refusal.status))
        await renew(options.stale)
      return showFirstProblem()
    }
    await renew(options.stale, ['inbox'], ['home'])
    const text = options.done(form.values)
    if (text) say(text)
    options.close()
  }

  return { ...form, submit }
}
