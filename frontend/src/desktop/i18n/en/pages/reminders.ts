import type { Shape } from '@/shared/i18n'
import type { reminders as zh } from '../../zh-CN/pages/reminders'

export const reminders: Shape<typeof zh> = {
  title: 'Days to keep',
  lead: 'Given on {date}; days are counted as of that day. Open a matter to see how it stands now.',
  late: 'Late',
  today: 'Due today',
  soon: 'Due soon',
  due: 'Due {date}',
  empty: 'Nothing of yours is in this reminder',
  empty_text:
    'Only the units, their leaders, who leads a deputy group and the office that assigned are reminded.',
}
