/** How a message stands: tone and 12-px shape, told apart without colour. */
import { usePermissions } from '@/shared/auth/permissions'
import type { standing } from '@/shared/domain/residentMessages'

type Tone = 'grey' | 'blue' | 'amber' | 'green'
const done = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'

export const looks: Record<ReturnType<typeof standing>, { tone: Tone; shape: string }> = {
  waiting: { tone: 'amber', shape: 'M1 1.5h10v7H6L3 11V8.5H1z' },
  refused: { tone: 'grey', shape: 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z' },
  shown: { tone: 'green', shape: done },
  passed_on: { tone: 'blue', shape: 'M1 5h6V2l4 4-4 4V7H1z' },
  forwarded: { tone: 'amber', shape: 'M1 5h6V2l4 4-4 4V7H1z' },
  converted: { tone: 'green', shape: 'M2 10V8l6-6 2 2-6 6z' },
  answered: { tone: 'green', shape: done },
}

/** What it is called by who reads it: with whom a letter is, is you or somebody else. */
export function useStandingWord() {
  const { is } = usePermissions()
  const ofDeputy = { passed_on: 'to_you', forwarded: 'by_you' } as const
  return (one: ReturnType<typeof standing>) =>
    is('deputy') && (one === 'passed_on' || one === 'forwarded') ? ofDeputy[one] : one
}
