// Writes what scripts/bench/plans.sh found as bench/results/plans-<date>-<revision>.txt.
// Usage: plans-report.mjs FOLDER, which holds plans-<engine>-<data>.jsonl (plans.mjs) and, of PostgreSQL,
// plans-postgres-<data>.log (auto_explain).
import { execFileSync } from 'node:child_process'
import { createReadStream, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const [folder] = process.argv.slice(2)
// A statement is named when it touches more than TIMES as many rows as it returns, and more than AT_LEAST.
const TIMES = 20
const AT_LEAST = 1000
// An operation is named when the nation takes more than GROWTH of the county's time, and more than SLOW milliseconds.
const GROWTH = 1.5
const SLOW = 5
const NO_TABLE = /^(CTE|Subquery|Function|Values|WorkTable|Named Tuplestore|Table Function) Scan$/

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim()
const jsonl = (name) =>
  readFileSync(name, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
const number = (value) => Math.round(value).toLocaleString('en')

// The rows that the scans of a plan read, and the scans that read most of them.
function scans(node, found = []) {
  const kind = node['Node Type']
  if (kind.endsWith('Scan') && !NO_TABLE.test(kind)) {
    // What a bitmap's heap gives, its index has given before.
    const given = kind === 'Bitmap Heap Scan' ? 0 : (node['Actual Rows'] ?? 0)
    const thrown = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
    const rows = (given + thrown) * (node['Actual Loops'] ?? 0)
    found.push({ kind, table: node['Relation Name'] ?? node['Index Name'], index: node['Index Name'], rows })
  }
  for (const child of node.Plans ?? []) scans(child, found)
  return found
}

// The statements of a log: { at, sql, touched, returned, most }.
async function* statements(name) {
  let head, text = []
  const done = () => {
    if (!head || !text.length) return undefined
    try {
      const { 'Query Text': sql, Plan: plan } = JSON.parse(text.join('\n'))
      const all = scans(plan).sort((a, b) => b.rows - a.rows)
      const touched = all.reduce((sum, one) => sum + one.rows, 0)
      return { at: head, sql, touched, returned: plan['Actual Rows'] * plan['Actual Loops'], most: all[0] }
    } catch {
      return undefined
    }
  }
  for await (const line of createInterface({ input: createReadStream(name) })) {
    if (head && line.startsWith('\t')) {
      text.push(line.slice(1))
      continue
    }
    const found = done()
    if (found) yield found
    const start = /^(\d+\.\d+) \d+ LOG: {2}duration: .* plan:$/.exec(line)
    head = start ? Number(start[1]) * 1000 : undefined
    text = []
  }
  const last = done()
  if (last) yield last
}

// The statements of each request that needed most rows.
async function rowsOf(data) {
  const requests = jsonl(`${folder}/plans-postgres-${data}.jsonl`).filter((one) => one.from)
  const idle = new Set()
  const worst = new Map()
  let place = 0
  for await (const one of statements(`${folder}/plans-postgres-${data}.log`)) {
    // The log has whole milliseconds. Requests follow each other, and so does the log.
    while (place < requests.length && requests[place].to + 1 < one.at) place++
    const request = requests[place]
    if (!request || one.at < request.from - 1) continue
    if (request.operation === '(idle)') {
      idle.add(one.sql)
      continue
    }
    if (idle.has(one.sql)) continue
    const before = worst.get(request.operation)
    if (!before || one.touched > before.touched) worst.set(request.operation, { ...one, request })
  }
  return worst
}

const lines = [`Rows and times of every reading operation, ${new Date().toISOString()}, revision ${git('rev-parse', 'HEAD')}`]
const add = (line = '') => lines.push(line)

for (const data of ['county', 'nation']) {
  if (!existsSync(`${folder}/plans-postgres-${data}.log`)) continue
  const worst = [...(await rowsOf(data)).values()].sort((a, b) => b.touched - a.touched)
  const isWide = (one) => one.touched > AT_LEAST && one.touched > TIMES * Math.max(one.returned, 1)
  add()
  add(`== PostgreSQL, ${data}: of each operation the statement that touched most rows (touched / returned)`)
  add(`   ! more than ${TIMES} times as many as returned, and more than ${AT_LEAST}: ${worst.filter(isWide).length} of ${worst.length}`)
  for (const one of worst) {
    const { operation, username, label } = one.request
    const most = one.most ? `${one.most.kind} ${one.most.table}${one.most.index ? ` by ${one.most.index}` : ''}` : ''
    add(`${isWide(one) ? '!' : ' '} ${operation} ${username} ${label}: ${number(one.touched)} / ${number(one.returned)}, ${most}`)
    if (isWide(one)) add(`      ${one.sql.replaceAll(/\s+/g, ' ').slice(0, 700)}`)
  }
}

const files = readdirSync(folder)
for (const engine of ['sqlite', 'postgres']) {
  const [county, nation] = ['county', 'nation'].map((data) => {
    const name = `plans-${engine}-${data}.jsonl`
    const all = files.includes(name) ? jsonl(`${folder}/${name}`).filter((one) => one.status === 200) : []
    return new Map(all.map((one) => [`${one.operation} ${one.username} ${one.label}`, one.ms]))
  })
  if (!nation.size && !county.size) continue
  const rows = [...(nation.size ? nation : county)].map(([name, ms]) => {
    const before = county.get(name)
    return { name, ms, before, growth: nation.size && before ? ms / before : 0 }
  })
  const hasGrown = (one) => one.growth > GROWTH && one.ms > SLOW
  rows.sort((a, b) => Number(hasGrown(b)) - Number(hasGrown(a)) || b.ms - a.ms)
  add()
  add(`== ${engine}: milliseconds of a request (${nation.size ? 'nation, county, how many times' : 'county'}; median)`)
  add(`   ! more than ${GROWTH} times, and more than ${SLOW} ms: ${rows.filter(hasGrown).length} of ${rows.length}`)
  for (const { name, ms, before, growth } of rows) {
    const beside = nation.size ? `, ${before ?? '–'}, ${growth.toFixed(2)}` : ''
    add(`${hasGrown({ ms, growth }) ? '!' : ' '} ${name}: ${ms}${beside}`)
  }
}

for (const name of files.filter((one) => one.endsWith('.jsonl'))) {
  const all = jsonl(`${folder}/${name}`).filter((one) => one.operation !== '(idle)')
  const answered = new Set(all.filter((one) => one.status === 200).map((one) => one.operation))
  const none = [...new Set(all.map((one) => one.operation))].filter((one) => !answered.has(one))
  add()
  add(`== ${name}: ${answered.size} operations answered, none of ${none.join(', ') || 'the others'}`)
}

const revision = git('rev-parse', '--short=8', 'HEAD')
const file = `bench/results/plans-${new Date().toISOString().slice(0, 10)}-${revision}.txt`
writeFileSync(file, `${lines.join('\n')}\n`)
console.log(lines.filter((line) => /^(==|!| {3}!)/.test(line)).join('\n'))
console.log(`written to ${file}`)
