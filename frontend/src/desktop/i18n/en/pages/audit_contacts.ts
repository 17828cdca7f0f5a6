import type { Shape } from '@/shared/i18n'
import type {
  contactEvents as zhEvents,
  contactSubjects as zhSubjects,
} from '../../zh-CN/pages/audit_contacts'

/** What happened to these records, in the audit log. */
export const contactEvents: Shape<typeof zhEvents> = {
  deputy_contact: {
    assigned: 'Deputy assigned to a member',
    released: 'Deputy released by a member',
    added: 'Resident added',
    updated: 'Resident changed',
    noted: 'Contact noted',
    ended: 'Contact with a resident ended',
  },
  group_inspection: {
    recorded: 'Look at a group',
    answered: 'What was put right',
    accepted: 'Found put right',
    returned: 'Answer given back',
  },
}

export const contactSubjects: Shape<typeof zhSubjects> = {
  deputy_contact: 'Contact',
  group_inspection: 'Look at a group',
}
