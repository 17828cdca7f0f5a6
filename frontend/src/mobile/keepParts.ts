/** Pages that are seldom opened: fetched once the daily ones are on the phone, so that they open without network. */

/** Where it is remembered which parts are kept: the names of the build's files change with their content. */
const KEPT = 'luzhi.parts'

/** As many as a browser asks one server for at the same time. */
const AT_A_TIME = 6

const idle = (work: () => void) =>
  'requestIdleCallback' in window
    ? requestIdleCallback(work, { timeout: 5000 })
    : setTimeout(work, 500)
const pause = () => new Promise<void>((go) => idle(go))

/** What is fetched before the worker answers for the page is not kept. */
async function controlled(): Promise<void> {
  const { serviceWorker } = navigator
  await serviceWorker.ready
  if (serviceWorker.controller) return
  await new Promise((go) => serviceWorker.addEventListener('controllerchange', go, { once: true }))
}

/** Asks the service worker for each part, which keeps it; not where the person wants to save data. */
export async function keepParts(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData || !navigator.onLine) return
  await controlled()
  const answer = await fetch('/m/parts.json', { cache: 'no-cache' })
  if (!answer.ok) return
  const parts = (await answer.json()) as string[]
  const names = parts.join()
  if (localStorage.getItem(KEPT) === names) return
  for (let first = 0; first < parts.length; first += AT_A_TIME) {
    await pause()
    const asked = parts.slice(first, first + AT_A_TIME).map((part) => fetch(`/${part}`))
    if (!(await Promise.all(asked)).every((one) => one.ok)) return
  }
  localStorage.setItem(KEPT, names)
}
