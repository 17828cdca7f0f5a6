/** The addresses of kept answers, which the service worker writes down beside them: what was searched stands in them. */
import { openDB } from 'idb'

const NAME = 'workbox-expiration'

/** Deletes them; the names of the build's files stay. */
export async function forgetAddresses(): Promise<void> {
  // Old browsers cannot tell; opening it would make it.
  if (!('databases' in indexedDB)) return
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === NAME)) return
  const database = await openDB(NAME)
  const { store, done } = database.transaction('cache-entries', 'readwrite')
  let at = await store.index('cacheName').openCursor('luzhi-answers')
  while (at) {
    await at.delete()
    at = await at.continue()
  }
  await done
  database.close()
}
