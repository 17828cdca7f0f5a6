/** The client of one person, and what is expected of its answers. */
import createClient from 'openapi-fetch'
import { randomUUID } from 'node:crypto'
import type { components, paths } from './schema.js'

export type Schemas = components['schemas']

const [apiUrl = '', password = ''] = [process.argv[2], process.env.DEMO_PASSWORD]
let good = 0
let bad = 0

/** Says of one thing whether it holds. */
export function expect(holds: boolean, what: string): void {
  console.log(`${holds ? 'ok   ' : 'WRONG'} ${what}`)
  if (holds) good += 1
  else bad += 1
}

/** "PASSED FAILED", as the step reads them. */
export function counted(): string {
  return `${good} ${bad}`
}

/** The value, without which nothing can go on. */
export function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no ${what}`)
  return value
}

/** Asks until it is so; what is derived follows within moments. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000
  let holds = await isSo()
  while (!holds && Date.now() < end) {
    await new Promise((go) => setTimeout(go, 150))
    holds = await isSo()
  }
  expect(holds, what)
}

export const newKey = (): string => randomUUID()

/** Nobody's client. */
export const stranger = createClient<paths>({ baseUrl: apiUrl })

/** Somebody's, signed in as an app is. */
export async function signedIn(username: string) {
  const body = { username, password, client: 'app' } as const
  const { data, error } = await stranger.POST('/auth/sign-in', { body })
  expect(
    data?.account.username === username,
    `signed in as ${data?.account.display_name ?? error?.code}`,
  )
  const token = need(data, 'session').access_token
  return createClient<paths>({ baseUrl: apiUrl, headers: { Authorization: `Bearer ${token}` } })
}

/** Whether it was refused so; `error` is typed by the document, whatever the status. */
export function isRefused(
  answer: { error?: Schemas['ProblemBody'] | undefined; response: Response },
  status: number,
  code: string,
): boolean {
  const type = answer.response.headers.get('content-type') ?? ''
  const problem = answer.error
  return (
    answer.response.status === status &&
    type.startsWith('application/problem+json') &&
    problem?.status === status &&
    problem.code === code &&
    problem.detail.length > 0
  )
}
