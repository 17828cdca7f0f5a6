/** Files from the server: they need the session, so a plain link would not do. */
import { authorisedFetch } from './client'
import { ApiError } from './problem'

/** Told how much has arrived, from 0 to 1, where the server said how much there is. */
export type OnArrived = (share: number) => void

/** Reads a body piece by piece. */
async function collect(response: Response, onArrived: OnArrived): Promise<Blob> {
  const size = Number(response.headers.get('Content-Length'))
  // A compressed answer does not say its size; taking the reader locks the body.
  if (!size || !response.body) return response.blob()
  const reader = response.body.getReader()
  const pieces: BlobPart[] = []
  let arrived = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(pieces, { type: response.headers.get('Content-Type') ?? '' })
    pieces.push(value)
    arrived += value.length
    onArrived(Math.min(arrived / size, 1))
  }
}

/** Fetches `/api/v1` + `path` as a file. Throws `ApiError` or `NetworkError`. */
export async function fetchFile(
  path: string,
  onArrived?: OnArrived,
): Promise<{ blob: Blob; name: string | null }> {
  const response = await authorisedFetch(
    new Request(new URL(`/api/v1${path}`, location.origin), { credentials: 'same-origin' }),
  )
  if (!response.ok) {
    throw new ApiError(response.status, await response.json().catch(() => null))
  }
  const blob = onArrived ? await collect(response, onArrived) : await response.blob()
  return { blob, name: fileName(response) }
}

/** Fetches a file and hands it to the browser's download. */
export async function download(
  path: string,
  fallbackName: string,
  onArrived?: OnArrived,
): Promise<void> {
  const { blob, name } = await fetchFile(path, onArrived)
  saveBlob(blob, name ?? fallbackName)
}

/** Hands a file made here to the browser's download. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Reads RFC 6266 `filename*` (UTF-8), then plain `filename`. */
export function fileName(response: Response): string | null {
  const header = response.headers.get('Content-Disposition') ?? ''
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1]
  if (extended) {
    try {
      return decodeURIComponent(extended)
    } catch {
      return null
    }
  }
  return /filename="?([^";]+)"?/i.exec(header)?.[1] ?? null
}
