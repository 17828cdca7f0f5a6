// Plays every reading operation of openapi/openapi.json against a running service, one after the other, as each of the
// demonstration's accounts: bare, and lists with each filter and order alone. Writes a line of JSON for each request:
// when it began and ended (milliseconds), what it took (median of REPEATS), how it was answered.
// Usage: plans.mjs BASE-URL OUTPUT
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const [base, output] = process.argv.slice(2)
const REPEATS = Number(process.env.BENCH_REPEATS ?? 5)
// How long to listen to what the service asks by itself, seconds.
const IDLE = 8
// One of each role, in the order of the columns of openapi/permissions.md.
const PEOPLE = ['county', 'town', 'deputy', 'unit', 'village', 'admin', 'security', 'auditor']
// Those that do not end by themselves.
const ENDLESS = new Set(['get_sitting_board_events'])
// How many readers ask with each filter; the others ask bare.
const CURIOUS = 2
// Where a filter's record is found.
const SOURCES = {
  deputy_id: '/deputies', keeper_id: '/deputies', term_id: '/terms', group_id: '/deputy-groups',
  town_id: '/organs?kind=township_congress', organ_id: '/organs?kind=township_congress',
  parent_id: '/organs?kind=township_congress', unit_id: '/organs?kind=government_unit',
  activity_id: '/group-activities', round_id: '/project-rounds', appraisal_id: '/deputy-appraisals',
  post_id: '/deputy-posts', suggestion_id: '/suggestions', subject_id: '/suggestions', ballot_id: '/ballots',
  decision_id: '/decisions', inspection_id: '/inspections', meeting_id: '/meetings', project_id: '/projects',
  project_selection_id: '/project-selections', reception_id: '/receptions', station_id: '/stations',
}

const document = JSON.parse(readFileSync('openapi/openapi.json', 'utf8'))
const holders = Object.fromEntries(
  readFileSync('openapi/permissions.md', 'utf8').split('\n').filter((line) => line.startsWith('| `')).map((line) => {
    const [, key, ...marks] = line.split('|').map((cell) => cell.trim())
    return [key.replaceAll('`', ''), PEOPLE.filter((_, place) => marks[place] === '✔')]
  }),
)

const tokens = {}
for (const username of PEOPLE) {
  const answer = await fetch(`${base}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password: process.env.DEMO_PASSWORD, client: 'app' }),
  })
  if (!answer.ok) throw new Error(`${username} cannot sign in: ${await answer.text()}`)
  tokens[username] = (await answer.json()).access_token
}

const get = (username, path) =>
  fetch(`${base}/api/v1${path}`, { headers: { Authorization: `Bearer ${tokens[username]}`, 'Cache-Control': 'no-cache' } })

// The first record of a list, as somebody sees it.
const known = new Map()
async function first(username, path) {
  const key = `${username} ${path}`
  if (!known.has(key)) {
    const answer = await get(username, `${path}${path.includes('?') ? '&' : '?'}limit=1`)
    const body = answer.ok ? await answer.json() : {}
    known.set(key, body.items?.[0])
  }
  return known.get(key)
}

// A parameter's values: each word of an enum, otherwise one of its kind.
async function values(username, parameter) {
  const { name, description = '', example } = parameter
  let { schema } = parameter
  if (schema.$ref) schema = document.components.schemas[schema.$ref.split('/').at(-1)]
  if (schema.enum) return schema.enum
  if (name === 'sort') return [...description.matchAll(/`([^`]+)`/g)].map((match) => match[1])
  if (name.endsWith('_id')) {
    const record = SOURCES[name] && (await first(username, SOURCES[name]))
    return record ? [record.id] : []
  }
  if (example !== undefined) return [...new Set([String(example).split(',')[0], String(example)])]
  const today = new Date().toISOString()
  if (schema.type === 'boolean') return ['true', 'false']
  if (schema.format === 'date') return [today.slice(0, 10)]
  if (schema.format === 'date-time') return [today]
  const named = { year: today.slice(0, 4), rows: '5', seats_per_row: '8', parent: '610981', role: 'deputy' }
  return [named[name] ?? (schema.type === 'integer' ? '1' : '道路')]
}

// The path of an operation with a record in it, or nothing when there is none.
async function filled(username, path, parameters) {
  const resource = path.split('/')[1]
  let record
  if (path.includes('{id}')) {
    record = (await first(username, `/${resource}`))?.id
    if (!record) return undefined
  }
  let sitting
  if (path.includes('{sitting_id}')) {
    const meeting = await get(username, `/meetings/${record}`)
    sitting = meeting.ok ? (await meeting.json()).sittings?.[0]?.id : undefined
    if (!sitting) return undefined
  }
  const file = parameters.find((one) => one.name === 'file')?.example ?? 'deputies.xlsx'
  return path
    .replace('{id}', record).replace('{sitting_id}', sitting).replace('{file}', file)
    .replace('{year}', new Date().getFullYear()).replace('{key}', 'presidium_size_min')
    .replace('{kind}', 'unit_handling').replace('{code}', '610981')
}

writeFileSync(output, '')
const note = (line) => appendFileSync(output, `${JSON.stringify(line)}\n`)
const now = () => performance.timeOrigin + performance.now()
const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]

async function ask(operation, username, label, path) {
  const times = []
  let window, status, bytes
  for (let i = 0; i < REPEATS; i++) {
    await sleep(3)
    const from = now()
    const answer = await get(username, path)
    bytes = (await answer.arrayBuffer()).byteLength
    const to = now()
    window ??= { from, to }
    status = answer.status
    times.push(to - from)
    if (!answer.ok) break
  }
  note({ operation, username, label, path, status, bytes, ms: Number(median(times).toFixed(2)), ...window })
}

const from = now()
await sleep(IDLE * 1000)
note({ operation: '(idle)', from, to: now() })

for (const [path, { get: operation }] of Object.entries(document.paths)) {
  if (!operation || ENDLESS.has(operation.operationId)) continue
  const { operationId: name, parameters = [] } = operation
  const questions = parameters.filter((one) => one.in === 'query' && !['limit', 'cursor'].includes(one.name))
  const readers = holders[operation['x-permission']] ?? PEOPLE
  for (const [place, username] of readers.entries()) {
    const target = await filled(username, path, parameters)
    if (target === undefined) {
      note({ operation: name, username, label: '', status: 0 })
      continue
    }
    const pair = (one, value) => `${one.name}=${encodeURIComponent(value)}`
    let must = []
    for (const one of questions.filter((each) => each.required)) {
      const [value] = await values(username, one)
      if (value === undefined) must = undefined
      else must?.push(pair(one, value))
    }
    if (!must) continue
    const query = (pairs) => (pairs.length ? `${target}?${pairs.join('&')}` : target)
    await ask(name, username, '', query(must))
    if (place >= CURIOUS || path.endsWith('.xlsx')) continue
    for (const one of questions.filter((each) => !each.required)) {
      for (const value of await values(username, one)) {
        const label = one.name.endsWith('_id') ? one.name : `${one.name}=${value}`
        await ask(name, username, label, query([...must, pair(one, value)]))
      }
    }
  }
}
