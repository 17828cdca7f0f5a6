// Turns what scripts/bench.sh measured into bench/results/<date>-<revision>.json, a table and a plot.
// Fails when a request failed.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'

const [file, factsFile, seconds, connections, postgresFolder] = process.argv.slice(2)
const run = (command, ...args) => {
  try {
    return execFileSync(command, args, { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}
const jsonl = (name) =>
  readFileSync(name, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]
const round3 = (value) => Number(value.toFixed(3))
const middle = (rounds) => ({
  requests_per_second: median(rounds.map((round) => round.requests_per_second)),
  latency_ms: Object.fromEntries(
    Object.keys(rounds[0].latency_ms).map((key) => [key, median(rounds.map((round) => round.latency_ms[key]))]),
  ),
  // Processor time of service and database for a request, in milliseconds.
  busy_ms_per_request: rounds[0].busy_ms === undefined
    ? null
    : Number(median(rounds.map((round) => round.busy_ms / Math.max(round.requests, 1))).toFixed(4)),
  not_2xx: rounds.reduce((sum, round) => sum + round.not_2xx, 0),
  socket_errors: rounds.reduce((sum, round) => sum + round.socket_errors, 0),
  rounds: rounds.map((round) => round.requests_per_second),
})

// One result per engine, data set and scenario: computed anew, from the kept answers, and bare.
const rounds = jsonl(file)
const results = [...new Set(rounds.map((r) => `${r.engine} ${r.data} ${r.scenario}`))].map((name) => {
  const [engine, data, scenario] = name.split(' ')
  const own = rounds.filter((r) => r.engine === engine && r.data === data && r.scenario === scenario)
  const of = (side) => {
    const measured = own.filter((r) => r.side === side).map((r) => r.measured)
    return measured.length ? middle(measured) : null
  }
  const [fresh, kept, bare] = ['fresh', 'kept', 'bare'].map(of)
  const ratio = (side) => side && round3(side.requests_per_second / bare.requests_per_second)
  const ratios = { fresh: ratio(fresh), kept: ratio(kept) }
  return { engine, data, scenario, body_bytes: own[0].body_bytes, ratios, fresh, kept, bare }
})
const find = (engine, data, scenario) =>
  results.find((one) => one.engine === engine && one.data === data && one.scenario === scenario)

// What architecture asks for as a comparison of two measurements of this run.
const facts = jsonl(factsFile)
const comparisons = []
for (const engine of new Set(results.map((one) => one.engine))) {
  for (const one of results.filter((r) => r.engine === engine && r.data === 'nation')) {
    const county = find(engine, 'county', one.scenario)
    if (!county) continue
    const value = round3(one.fresh.latency_ms.p99 / county.fresh.latency_ms.p99)
    comparisons.push({ engine, name: `growth of p99 ${one.scenario}, nation / county`, value, target: '≤ 1.5' })
  }
  const [member, all] = [find(engine, 'county', 'list'), find(engine, 'county', 'list_county')]
  if (member && all) {
    const value = round3(member.fresh.requests_per_second / all.fresh.requests_per_second)
    comparisons.push({ engine, name: 'list, town / county administration', value, target: '0.77–1.3' })
  }
  const home = find(engine, 'county', 'home')
  if (home) {
    const name = `home, p99 at ${connections} connections (ms)`
    comparisons.push({ engine, name, value: round3(home.fresh.latency_ms.p99), target: '≤ 50' })
  }
}
const rate = (name) => facts.find((one) => one.data === 'county' && one.name === name)?.value
const compare = (scenario, name, target) => {
  const service = find('postgres', 'county', scenario)?.fresh.requests_per_second
  if (!service || !rate(name)) return
  const value = round3(service / rate(name))
  comparisons.push({ engine: 'postgres', name: `${scenario} / ${name}`, value, target })
}
compare('list', 'pgbench_list_names', '≥ 0.7')
compare('list', 'pgbench_list_page', null)
compare('submit', 'pgbench_durable_inserts', null)

const factOf = (engine, data, name) =>
  facts.find((one) => one.engine === engine && one.data === data && one.name === name)?.value

// The points of a county's year, counted anew.
for (const engine of new Set(facts.map((one) => one.engine))) {
  const add = (name, value, target) => comparisons.push({ engine, name, value: round3(value), target })
  for (const [fact, name, target] of [
    ['points_county_year', 'points, all congresses of a county (s)', '≤ 2'],
    ['points_deputy_p50', 'points, p50 of a deputy (ms)', '≤ 10'],
    ['points_deputy_p99', 'points, p99 of a deputy (ms)', '≤ 10'],
  ]) {
    const [county, nation] = [factOf(engine, 'county', fact), factOf(engine, 'nation', fact)]
    if (county === undefined) continue
    add(name, county, target)
    if (nation !== undefined) add(`growth of ${fact}, nation / county`, nation / county, '≤ 1.5')
  }
}

// A congress of three thousand in session.
for (const engine of new Set(facts.map((one) => one.engine))) {
  const of = (name) => factOf(engine, 'county', name)
  if (of('hall_casts') === undefined) continue
  // The engine over as many connections as the service has, or as there are voters at a time, whichever is faster.
  const own = Math.max(of('hall_engine'), of('hall_engine_8_connections') ?? 0)
  const add = (name, value, target) => comparisons.push({ engine, name, value: round3(value), target })
  add('hall, casts / durable pairs of the engine', of('hall_casts') / own, '≥ 0.8')
  add('hall, p99 of a cast within the minute (ms)', of('hall_casts_p99'), '≤ 100')
  add('hall, queries a second for all watchers', of('hall_board_queries'), '≤ 1')
  add('hall, check-in to the last watcher (s)', of('hall_board_delay'), '≤ 2')
  add('hall, counting all boxes (s)', of('hall_counting'), '≤ 2')
}

const lock = readFileSync('Cargo.lock', 'utf8')
const sqlite = /name = "libsqlite3-sys"\nversion = "([^"]+)"/.exec(lock)?.[1]
const report = {
  measured_at: new Date().toISOString(),
  revision: run('git', 'rev-parse', 'HEAD'),
  dirty: run('git', 'status', '--porcelain') !== '',
  note: process.env.BENCH_NOTE ?? null,
  settings: { seconds_per_round: Number(seconds), connections: Number(connections), wrk_threads: 1 },
  machine: {
    processor: os.cpus()[0]?.model,
    cores: os.cpus().length,
    memory_gib: Math.round(os.totalmem() / 2 ** 30),
    kernel: os.release(),
    load_average: os.loadavg().map(round3),
    rustc: run('rustc', '--version'),
    sqlite: `bundled with libsqlite3-sys ${sqlite}`,
    postgres: run(`${postgresFolder}/postgres`, '--version'),
    wrk: run('sh', '-c', 'wrk --version 2>&1 | head -n 1'),
  },
  results,
  comparisons,
  facts,
}
const target = `bench/results/${report.measured_at.slice(0, 10)}-${report.revision?.slice(0, 8) ?? 'unknown'}.json`
writeFileSync(target, JSON.stringify(report, null, 2) + '\n')

try {
  execFileSync(process.execPath, ['bench/report.mjs', target], { stdio: 'inherit' })
} catch {
  // It has said why: a budget was missed, and BENCH_STRICT asks for all.
  process.exitCode = 1
}
console.log(`wrote ${target}`)
const sides = (one) => [one.fresh, one.kept, one.bare].filter(Boolean)
const broken = results.filter((one) => sides(one).some((side) => side.not_2xx + side.socket_errors > 0))
for (const one of broken) console.error(`${one.engine} ${one.data} ${one.scenario}: requests failed`)
if (broken.length) process.exitCode = 1
