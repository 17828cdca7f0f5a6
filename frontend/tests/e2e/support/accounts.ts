/**
 * Accounts of the demo county the browser tests sign in with. `LUZHI_E2E_ACCOUNTS` (JSON) replaces
 * them when the tests run against another county.
 */

interface Accounts {
  password: string
  /** Three deputies of the same township congress. */
  deputy: string
  other_deputy: string
  third_deputy: string
  /** The clerk of that township's presidium. */
  township: string
  /** The county office. */
  county: string
  /** A government unit of the county, its account and its name. */
  undertaker: string
  unit_name: string
  /** A unit of that township, its account and its name. */
  township_undertaker: string
  township_unit_name: string
  /** A county unit whose leader signs its answers off: its name, its clerk, its leader. */
  led_unit_name: string
  unit_clerk: string
  unit_head: string
  village: string
  /** The three separate administrators. */
  admin: string
  security: string
  auditor: string
}

const demo: Accounts = {
  password: 'Xunyang-Demo-26',
  deputy: 'deputy',
  other_deputy: 'deputy2',
  third_deputy: 'deputy3',
  township: 'town',
  county: 'county',
  undertaker: 'unit',
  unit_name: '交通运输局',
  township_undertaker: 'unit01-1',
  township_unit_name: '中心学校',
  led_unit_name: '水利局',
  unit_clerk: 'unitclerk',
  unit_head: 'unithead',
  village: 'village',
  admin: 'admin',
  security: 'security',
  auditor: 'auditor',
}

export const accounts: Accounts = {
  ...demo,
  ...(JSON.parse(process.env.LUZHI_E2E_ACCOUNTS ?? '{}') as Partial<Accounts>),
}
