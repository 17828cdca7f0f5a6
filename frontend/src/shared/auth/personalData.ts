/** What a device keeps of a person besides the outbox and the drafts, and how it is removed. */

type Cleaner = () => void | Promise<void>
const cleaners: Cleaner[] = []

/** Registers something to do when the person signs out or another person signs in. */
export function onClear(cleaner: Cleaner): void {
  cleaners.push(cleaner)
}

/** Deletes the cached answers of the server (service worker) and runs the registered cleaners. */
export async function clearPersonalData(): Promise<void> {
  if ('caches' in globalThis) await caches.delete('luzhi-answers')
  for (const cleaner of cleaners) await cleaner()
}
