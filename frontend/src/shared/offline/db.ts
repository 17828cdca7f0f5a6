/** The one IndexedDB database of this client: what waits to be sent, and what is being written. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Draft } from './drafts'
import type { OutboxItem } from './outbox'

interface LocalData extends DBSchema {
  outbox: { key: string; value: OutboxItem; indexes: { user_id: string } }
  drafts: { key: string; value: Draft; indexes: { user_id: string } }
}

let opened: Promise<IDBPDatabase<LocalData>> | null = null

/** Opens the database once. Rejects in private windows of old browsers: callers must bear it. */
export function localData(): Promise<IDBPDatabase<LocalData>> {
  opened ??= openDB<LocalData>('luzhi', 1, {
    upgrade(database) {
      for (const name of ['outbox', 'drafts'] as const) {
        database
          .createObjectStore(name, { keyPath: name === 'outbox' ? 'id' : 'key' })
          .createIndex('user_id', 'user_id')
      }
    },
    terminated() {
      opened = null
    },
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}
