/** Acts of many people on one record at the same time, as when a hall signs a motion. */
import { ApiError } from '../problem'

/**
 * Sends an act with the version the person read. When others have acted meanwhile (412) and what was
 * read is still what is there, it is sent once more with the newest version; otherwise the person is
 * told, because they agreed to something else.
 */
export async function asRead<T, R>(
  read: T,
  send: (target: T) => Promise<R>,
  fetch: () => Promise<T>,
  isSame: (before: T, now: T) => boolean,
): Promise<R> {
  try {
    return await send(read)
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 412) throw error
    const now = await fetch()
    if (!isSame(read, now)) throw error
    return send(now)
  }
}
