/** How what was done looks: tone and 12-px shape, told apart without colour. */
import type { DiaryHandling } from '@/shared/api/queries/diaryEntries'

type Tone = 'grey' | 'blue' | 'amber' | 'green'
const done = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const made = 'M2 10V8l6-6 2 2-6 6z'

export const looks: Record<DiaryHandling, { tone: Tone; shape: string }> = {
  noted: { tone: 'grey', shape: 'M2.5 1h7v10h-7zm1.500 2v1h4V3zm0 2.500v1h4v-1z' },
  explained: { tone: 'green', shape: 'M1 1.5h10v7H6L3 11V8.5H1z' },
  helped: { tone: 'green', shape: done },
  forwarded: { tone: 'blue', shape: 'M1 5h6V2l4 4-4 4V7H1z' },
  suggested: { tone: 'blue', shape: made },
  proposed: { tone: 'blue', shape: made },
}
