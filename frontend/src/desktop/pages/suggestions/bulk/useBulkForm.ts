/** The form of an act on a selection: sent once, then shows what it did and what it left out. */
import { ref, shallowRef } from 'vue'
import type * as v from 'valibot'
import { useSuggestionAct } from '@/shared/api/queries/suggestions'
import { useForm } from '@/shared/forms/useForm'
import { uuidv7 } from '@/shared/ui/ids'

interface Options<In extends object, Out, R> {
  schema: v.GenericSchema<In, Out>
  initial: In
  /** Sends with a key, so that sending again after a lost answer has one effect. */
  send: (values: Out, key: string) => Promise<R>
}

/** Makes the form; `result` is there once the server has answered. */
export function useBulkForm<In extends object, Out, R>(options: Options<In, Out, R>) {
  const result = shallowRef<R | null>(null)
  const key = ref(uuidv7())
  const { mutateAsync } = useSuggestionAct((values: Out) => options.send(values, key.value))
  const form = useForm<In, Out>({
    schema: options.schema,
    initial: options.initial,
    submit: async (values) => {
      result.value = await mutateAsync([values])
    },
  })

  /** What is typed anew is another request. */
  function renew() {
    key.value = uuidv7()
  }

  return { ...form, result, renew }
}
