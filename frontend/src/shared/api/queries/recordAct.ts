/** Running an act on a record: what it answers is shown at once, what it touches is renewed. */
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/vue-query'
import { ApiError } from '../problem'

/**
 * Runs an act and renews what it touches, also when somebody else was faster: the person then sees
 * the newest state.
 */
export function useRecordAct<A extends unknown[], R>(
  touched: readonly QueryKey[],
  act: (...args: A) => Promise<R>,
) {
  const client = useQueryClient()
  const renew = () =>
    Promise.all(
      [...touched, ['inbox'], ['home']].map((queryKey) => client.invalidateQueries({ queryKey })),
    )
  return useMutation({
    mutationFn: (args: A) => act(...args),
    onSuccess: renew,
    onError: (error) => {
      if (error instanceof ApiError && [409, 412].includes(error.status)) return renew()
    },
  })
}
