/** Server state: short-lived cache, last answer shown while offline, no retry of refusals. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/vue-query'
import { isRetryable } from './problem'

type Config = NonNullable<ConstructorParameters<typeof QueryClient>[0]>
type Queries = NonNullable<Config['defaultOptions']>['queries']

/**
 * Makes the query cache of an entry. `onError` hears of failed mutations nobody handled;
 * `queries` is what the entry does otherwise.
 */
export function makeQueryClient(
  onError?: (error: unknown) => void,
  queries: Queries = {},
): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache(),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (!mutation.options.onError) onError?.(error)
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'offlineFirst',
        staleTime: 15_000,
        gcTime: 30 * 60_000,
        retry: (count, error) => count < 2 && isRetryable(error),
        ...queries,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
