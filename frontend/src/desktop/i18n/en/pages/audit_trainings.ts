/** Events of trainings and bulletins in the audit log. */
import type { Shape } from '@/shared/i18n'
import type {
  trainingEvents as zhEvents,
  trainingSubjects as zhSubjects,
} from '../../zh-CN/pages/audit_trainings'

export const trainingEvents: Shape<typeof zhEvents> = {
  training: {
    planned: 'Training planned',
    announced: 'Deputies invited to a training',
    updated: 'Training changed',
    confirmed: 'Will come to a training',
    leave_asked: 'Leave from a training',
    held: 'Who came to a training recorded',
    quiz_written: 'Questions of a training written',
    quiz_taken: 'Questions of a training answered',
    cancelled: 'Training called off',
  },
  bulletin: {
    drafted: 'Bulletin begun',
    updated: 'Draft of a bulletin changed',
    sent: 'Bulletin sent',
    corrected: 'Bulletin corrected',
    read: 'Bulletin read',
    reminded: 'Deputies reminded of a bulletin',
    withdrawn: 'Bulletin taken back',
  },
}

export const trainingSubjects: Shape<typeof zhSubjects> = {
  training: 'Training',
  bulletin: 'Bulletin',
}
