/** Acts in the order they are offered. */

/** What can be done first, and of it what one is asked to do; what is not possible now stands last. */
export const byOffer = <A extends { allowed: boolean; isQuiet?: boolean }>(acts: readonly A[]) =>
  [...acts].sort(
    (a, b) => Number(b.allowed) - Number(a.allowed) || Number(a.isQuiet) - Number(b.isQuiet),
  )
