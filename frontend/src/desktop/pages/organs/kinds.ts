/** Kinds of organs, from the top of the county down. */
import type { OrganKind } from '@/shared/api/queries/organs'

export const organKinds: OrganKind[] = [
  'county_standing_committee',
  'standing_committee_office',
  'government_unit',
  'township_congress',
  'township_presidium',
  'subdistrict_committee',
  'deputy_group',
  'liaison_station',
  'village_committee',
]

/** What belongs to the county as a whole. */
export const countyKinds = 'county_standing_committee,standing_committee_office,government_unit'
