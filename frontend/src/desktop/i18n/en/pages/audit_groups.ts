/** What happened to these records, in the audit log. */
import type { Shape } from '@/shared/i18n'
import type {
  groupEvents as zhEvents,
  groupSubjects as zhSubjects,
} from '../../zh-CN/pages/audit_groups'

export const groupEvents: Shape<typeof zhEvents> = {
  deputy_group: {
    formed: 'Group formed',
    updated: 'Group changed',
    planned: 'Plan of a year written',
    checked: 'Five ones ticked',
    dissolved: 'Group dissolved',
  },
  group_activity: {
    planned: 'Activity planned',
    updated: 'Activity changed',
    recorded: 'Step recorded',
    held: 'Who came recorded',
    cancelled: 'Activity cancelled',
  },
  group_quarter: {
    closed: 'Quarter of a group closed',
    planned: 'Correction plan handed in',
    accepted: 'Correction plan taken',
    returned: 'Correction plan given back',
  },
}

export const groupSubjects: Shape<typeof zhSubjects> = {
  deputy_group: 'Deputy group',
  group_activity: 'Group activity',
  group_quarter: 'Quarter of a group',
}
