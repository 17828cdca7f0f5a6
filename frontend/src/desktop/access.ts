/**
 * Which parts of the workbench an account uses. The server decides on every call; this table only
 * keeps people from doors that would stay shut.
 */
import type { Role } from '@/shared/api/types'

/** Offices of the People's Congress: they keep the county's own records. */
export const offices: Role[] = ['county', 'township']

export const areas = {
  suggestions: ['county', 'township', 'deputy', 'undertaker'],
  meetings: ['county', 'township', 'deputy'],
  decisions: ['county', 'township', 'deputy', 'undertaker'],
  announcements: ['county', 'township', 'deputy'],
  work_plans: ['county', 'township', 'deputy'],
  projects: ['county', 'township', 'deputy', 'undertaker'],
  resident_messages: ['county', 'township', 'deputy'],
  diary_entries: ['county', 'township', 'deputy'],
  deputy_contacts: ['county', 'township', 'deputy'],
  deputy_groups: ['county', 'township', 'deputy'],
  deputy_posts: ['county', 'township', 'deputy'],
  stations: ['county', 'township', 'deputy'],
  station_matters: ['undertaker'],
  deputy_visits: ['county', 'township', 'deputy', 'undertaker'],
  trainings: ['county', 'township', 'deputy'],
  voter_reports: ['county', 'township', 'deputy'],
  duty: ['county', 'township', 'deputy'],
  deputy_talks: ['county', 'township', 'deputy'],
  motions: ['county', 'township', 'deputy', 'undertaker'],
  statistics: ['county', 'township', 'deputy', 'undertaker'],
  deputies: ['county', 'township', 'deputy'],
  organs: ['county', 'township', 'admin'],
  terms: ['county', 'township', 'admin'],
  templates: ['county', 'undertaker'],
  procedures: ['county', 'township', 'undertaker'],
  parameters: ['county', 'township', 'admin'],
  imports: ['county', 'township', 'admin'],
  accounts: ['admin'],
  deliveries: ['admin'],
  security: ['security'],
  audit: ['auditor', 'security'],
} satisfies Record<string, Role[]>

export type Area = keyof typeof areas
