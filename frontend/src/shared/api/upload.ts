/** Sending a file with visible progress (XHR, because `fetch` reports none). */
import { hasToken, renew, usableToken } from '../auth/token'
import { ApiError, NetworkError } from './problem'

interface Options {
  /** Called with 0…1. */
  onProgress?: (done: number) => void
  /** Repeating an upload with the same key has one effect. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/** Posts a multipart form to `/api/v1` + `path`. Throws `ApiError` or `NetworkError`. */
export async function upload<T>(path: string, form: FormData, options: Options = {}): Promise<T> {
  if (hasToken() && usableToken() === null) await renew()
  try {
    return await post<T>(path, form, options)
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error
    await renew()
    return post<T>(path, form, options)
  }
}

function post<T>(path: string, form: FormData, options: Options): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1${path}`)
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    const token = usableToken()
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`)
    if (options.idempotencyKey) request.setRequestHeader('Idempotency-Key', options.idempotencyKey)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total)
    }
    request.onload = () => {
      const body = parse(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(body as T)
      else reject(new ApiError(request.status, body))
    }
    request.onerror = () => reject(new NetworkError())
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    options.signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
