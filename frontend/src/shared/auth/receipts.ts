/**
 * Receipts of secret votes on this device: the hash of the sealed ballot, which says nothing of the
 * choice. Kept by account, so that they can be compared with the published ones.
 */
import { useSession } from './session'

const key = 'luzhi.receipts'
/** As many as a device keeps; the oldest go first. */
const most = 60

type Kept = Record<string, string>

function read(): Kept {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Kept
  } catch {
    return {}
  }
}

/** How many receipts an account has on this device. */
export const countReceipts = (account: string) =>
  Object.keys(read()).filter((name) => name.startsWith(`${account}/`)).length

/** Deletes the receipts of an account. */
export function dropReceipts(account: string): void {
  const others = Object.entries(read()).filter(([name]) => !name.startsWith(`${account}/`))
  if (others.length > 0) localStorage.setItem(key, JSON.stringify(Object.fromEntries(others)))
  else localStorage.removeItem(key)
}

/** Keeps and finds the receipts of the signed-in deputy. */
export function useReceipts() {
  const session = useSession()
  const name = (ballot: string) => `${session.account?.id ?? ''}/${ballot}`
  return {
    find: (ballot: string): string | null => read()[name(ballot)] ?? null,
    keep(ballot: string, receipt: string) {
      const all = Object.entries({ ...read(), [name(ballot)]: receipt }).slice(-most)
      try {
        localStorage.setItem(key, JSON.stringify(Object.fromEntries(all)))
      } catch {
        // A full device keeps no receipt; the vote is in all the same, and the receipt is shown.
      }
    },
  }
}
