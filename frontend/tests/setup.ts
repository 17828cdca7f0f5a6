/** Shared by all unit and component tests: an in-memory IndexedDB. */
import 'fake-indexeddb/auto'
