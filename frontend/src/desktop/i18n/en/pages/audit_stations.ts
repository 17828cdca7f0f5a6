/** Events of stations and receptions in the audit log. */
import type { Shape } from '@/shared/i18n'
import type {
  stationEvents as zhEvents,
  stationSubjects as zhSubjects,
} from '../../zh-CN/pages/audit_stations'

export const stationEvents: Shape<typeof zhEvents> = {
  station: {
    opened: 'Station registered',
    updated: 'Station changed',
    checked: 'Station checked',
    closed: 'Station closed',
  },
  reception: {
    planned: 'Reception planned',
    updated: 'Reception changed',
    announced: 'Residents told',
    moved: 'Reception moved',
    cancelled: 'Reception called off',
    held: 'Presence recorded',
    missed: 'Reception not held',
  },
  reception_visit: {
    received: 'Matter written down',
    updated: 'Matter corrected',
    answered: 'Answered on the spot',
    handed_over: 'Handed over',
    settled: 'Result written down',
    replied: 'Result written down by the unit',
    returned: 'Given back by the unit',
    fed_back: 'Visitor told',
    refused: 'Not accepted',
    converted: 'Made a draft suggestion',
    draft_deleted: 'Draft thrown away',
  },
}

export const stationSubjects: Shape<typeof zhSubjects> = {
  station: 'Station',
  reception: 'Reception',
  reception_visit: 'Matter of a visitor',
}
