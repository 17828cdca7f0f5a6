/** The left navigation: what exists, grouped, with who uses it. */
import {
  Box,
  Calendar,
  ChatDotRound,
  ChatLineRound,
  ChatLineSquare,
  Connection,
  DataLine,
  DocumentChecked,
  EditPen,
  Finished,
  Flag,
  HomeFilled,
  House,
  Key,
  Lock,
  Medal,
  Message,
  Microphone,
  Notebook,
  Notification,
  OfficeBuilding,
  Operation,
  Phone,
  Postcard,
  Reading,
  Share,
  Stamp,
  Tickets,
  User,
  UserFilled,
} from '@element-plus/icons-vue'
import { type Component, computed } from 'vue'
import { usePermissions } from '@/shared/auth/permissions'
import { type Area, areas } from '../access'

/** One door: its route, its icon, and the routes that count as being inside. */
export interface Door {
  area: Area | 'home'
  route: string
  icon: Component
  /** First step of the paths inside. */
  inside: string
  /** Others that lead inside as well. */
  also?: string[]
}

export const groups: { key: string; doors: Door[] }[] = [
  {
    key: 'work',
    doors: [
      { area: 'home', route: 'home', icon: HomeFilled, inside: '' },
      { area: 'meetings', route: 'meetings', icon: ChatLineSquare, inside: 'meetings' },
      { area: 'work_plans', route: 'work_plans', icon: Calendar, inside: 'work-plans' },
      { area: 'decisions', route: 'decisions', icon: Stamp, inside: 'decisions' },
      {
        area: 'announcements',
        route: 'announcements',
        icon: Notification,
        inside: 'announcements',
      },
      { area: 'suggestions', route: 'suggestions', icon: DocumentChecked, inside: 'suggestions' },
      {
        area: 'motions',
        route: 'motions',
        icon: Tickets,
        inside: 'motions',
        also: ['inquiries', 'questions', 'inspections', 'oral-opinions'],
      },
      {
        area: 'projects',
        route: 'projects',
        icon: House,
        inside: 'projects',
        also: ['project-rounds', 'project-ideas', 'project-works'],
      },
      {
        area: 'resident_messages',
        route: 'resident_messages',
        icon: ChatDotRound,
        inside: 'resident-messages',
      },
      { area: 'statistics', route: 'statistics', icon: DataLine, inside: 'statistics' },
    ],
  },
  {
    key: 'deputies',
    doors: [
      { area: 'diary_entries', route: 'diary_entries', icon: Notebook, inside: 'diary-entries' },
      {
        area: 'deputy_contacts',
        route: 'deputy_contacts',
        icon: Phone,
        inside: 'deputy-contacts',
      },
      {
        area: 'deputy_groups',
        route: 'deputy_groups',
        icon: Share,
        inside: 'deputy-groups',
        also: ['group-activities', 'group-quarters', 'group-inspections'],
      },
      {
        area: 'deputy_posts',
        route: 'deputy_posts',
        icon: Flag,
        inside: 'deputy-posts',
        also: ['deputy-post-holdings', 'deputy-pledges'],
      },
      {
        area: 'stations',
        route: 'stations',
        icon: OfficeBuilding,
        inside: 'stations',
        also: ['receptions', 'reception-visits', 'reception-coverage'],
      },
      {
        area: 'station_matters',
        route: 'station_matters',
        icon: OfficeBuilding,
        inside: 'station-matters',
        also: ['reception-visits'],
      },
      {
        area: 'deputy_visits',
        route: 'deputy_visits',
        icon: Postcard,
        inside: 'deputy-visits',
        also: ['deputy-certificates'],
      },
      {
        area: 'trainings',
        route: 'trainings',
        icon: Reading,
        inside: 'trainings',
        also: ['training-coverage', 'bulletins'],
      },
      {
        area: 'voter_reports',
        route: 'voter_reports',
        icon: Microphone,
        inside: 'voter-reports',
        also: ['voter-report-coverage'],
      },
      {
        area: 'duty',
        route: 'duty_records',
        icon: Medal,
        inside: 'duty-records',
        also: [
          'duty-points',
          'duty-quarters',
          'duty-appeals',
          'duty-rules',
          'duty-rule-sets',
          'deputy-appraisals',
          'awards',
          'duty-rates',
          'duty-files',
        ],
      },
      {
        area: 'deputy_talks',
        route: 'deputy_talks',
        icon: ChatLineRound,
        inside: 'deputy-talks',
        also: ['deputy-absences', 'deputy-resignations', 'custody-reports'],
      },
    ],
  },
  {
    key: 'records',
    doors: [
      { area: 'deputies', route: 'deputies', icon: UserFilled, inside: 'deputies' },
      { area: 'organs', route: 'organs', icon: Connection, inside: 'organs' },
      { area: 'terms', route: 'terms', icon: Calendar, inside: 'terms' },
      { area: 'templates', route: 'text_templates', icon: EditPen, inside: 'text-templates' },
      { area: 'procedures', route: 'procedures', icon: Finished, inside: 'procedures' },
      { area: 'parameters', route: 'parameters', icon: Operation, inside: 'parameters' },
    ],
  },
  {
    key: 'system',
    doors: [
      { area: 'imports', route: 'imports', icon: Box, inside: 'imports' },
      { area: 'accounts', route: 'accounts', icon: User, inside: 'accounts' },
      { area: 'deliveries', route: 'deliveries', icon: Message, inside: 'deliveries' },
      { area: 'security', route: 'security', icon: Lock, inside: 'security' },
      { area: 'audit', route: 'audit', icon: Key, inside: 'audit' },
    ],
  },
]

/** The groups with the doors this account can open. */
export function useDoors() {
  const { is } = usePermissions()
  return computed(() =>
    groups
      .map((group) => ({
        ...group,
        doors: group.doors
          .filter((door) => door.area === 'home' || is(...areas[door.area]))
          // A unit begins with what it is responsible for.
          .map((door) =>
            door.area === 'projects' && is('undertaker')
              ? { ...door, route: 'project_works' }
              : door,
          ),
      }))
      .filter((group) => group.doors.length > 0),
  )
}
