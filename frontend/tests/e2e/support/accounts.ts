/**
 * Accounts of the demo county the browser tests sign in with. `LUZHI_E2E_ACCOUNTS` (JSON) replaces
 * them when the tests run against another county.
 */

interface Accounts {
  password: string
  /** Two deputies of the same township congress. */
  deputy: string
  other_deputy: string
  /** The clerk of that township's presidium. */
  township: string
  /** A government unit, its account and its name. */
  undertaker: string
  unit_name: string
}

const demo: Accounts = {
  password: 'Xunyang-Demo-26',
  deputy: 'deputy',
  other_deputy: 'deputy2',
  township: 'town',
  undertaker: 'unit',
  unit_name: '交通运输局',
}

export const accounts: Accounts = {
  ...demo,
  ...(JSON.parse(process.env.LUZHI_E2E_ACCOUNTS ?? '{}') as Partial<Accounts>),
}
