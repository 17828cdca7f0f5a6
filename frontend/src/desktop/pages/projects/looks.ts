/** How the states of a project and the results of examinations look: tone and 12-px shape, told apart without colour. */
import type { ProjectCheckResult, ProjectStatus } from '@/shared/api/queries/projects'

interface Look {
  tone: 'grey' | 'blue' | 'amber' | 'green'
  shape: string
}

const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const cross = 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z'

export const looks: Record<ProjectStatus, Look> = {
  candidate: { tone: 'grey', shape: 'M2 10V8l6-6 2 2-6 6z' },
  shortlisted: { tone: 'blue', shape: 'M1 2h10v2H1zm0 3h10v2H1zm0 3h6v2H1z' },
  on_ballot: { tone: 'amber', shape: 'M1 4h10v7H1zm3-3h4v5H4z' },
  selected: { tone: 'green', shape: tick },
  not_selected: { tone: 'grey', shape: 'M1 5h10v2H1z' },
  excluded: { tone: 'grey', shape: cross },
  pooled: { tone: 'blue', shape: 'M2.5 1h7v2h-7zM1.5 4h9v7h-9zm3 2v1h3V6z' },
}

export const checkLooks: Record<ProjectCheckResult, Look> = {
  passed: { tone: 'green', shape: tick },
  conditional: { tone: 'amber', shape: 'M6 1l5 9.500H1zM5.400 4.500v3h1.200v-3z' },
  failed: { tone: 'amber', shape: cross },
  not_needed: { tone: 'grey', shape: 'M1 5h10v2H1z' },
}
