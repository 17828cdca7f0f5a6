/** What can go wrong with a call, in two shapes: the server answered, or nothing came back. */

/** One field the server objects to; `pointer` is a JSON pointer into the request body. */
export interface FieldProblem {
  pointer: string
  code: string
  params?: Record<string, unknown>
  detail?: string
}

/** RFC 9457 body of every refusal of the server. */
export interface Problem {
  type?: string
  title?: string
  status: number
  code: string
  detail?: string
  /** `/requests/<id>`: what the user can quote to the administrator. */
  instance?: string
  params?: Record<string, unknown>
  errors?: FieldProblem[]
}

/** The server refused: its status, its stable code and its words. */
export class ApiError extends Error {
  readonly status: number
  readonly problem: Problem
  /** Seconds after which trying again makes sense (`Retry-After`). */
  readonly retryAfter: number | null

  constructor(status: number, body: unknown, retryAfter: number | null = null) {
    const problem = isProblem(body) ? body : { status, code: `http_${status}` }
    super(problem.detail ?? problem.title ?? problem.code)
    this.name = 'ApiError'
    this.status = status
    this.problem = problem
    this.retryAfter = retryAfter
  }

  get code(): string {
    return this.problem.code
  }

  get params(): Record<string, unknown> {
    return this.problem.params ?? {}
  }
}

/** What happened since the person looked, as a conflict (412) tells it. */
export interface Change {
  at: string
  text: string
}

/** The changes a conflict tells; empty for everything else. */
export function changesOf(error: unknown): Change[] {
  const told = error instanceof ApiError && error.status === 412 ? error.params.changes : null
  return Array.isArray(told) ? (told as Change[]) : []
}

/** No answer came: no network, the server is down, or it took too long. */
export class NetworkError extends Error {
  constructor(options?: ErrorOptions) {
    super('network', options)
    this.name = 'NetworkError'
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body
}

/** True when the same request may succeed later without being changed. */
export function isRetryable(error: unknown): boolean {
  if (error instanceof NetworkError) return true
  if (!(error instanceof ApiError)) return false
  return error.status === 401 || error.status === 408 || error.status === 429 || error.status >= 500
}

/** True when `error` is the server's refusal with this code. */
export function hasCode(error: unknown, ...codes: string[]): error is ApiError {
  return error instanceof ApiError && codes.includes(error.code)
}
