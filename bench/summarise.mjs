// Turns the rounds that scripts/bench.sh measured into bench/results/<date>-<revision>.json and a table.
// Fails when a request failed.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'

const [file, seconds, connections, postgresFolder] = process.argv.slice(2)
const run = (command, ...args) => {
  try {
    return execFileSync(command, args, { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]
const middle = (rounds) => ({
  requests_per_second: median(rounds.map((round) => round.requests_per_second)),
  latency_ms: Object.fromEntries(
    Object.keys(rounds[0].latency_ms).map((key) => [key, median(rounds.map((round) => round.latency_ms[key]))]),
  ),
  not_2xx: rounds.reduce((sum, round) => sum + round.not_2xx, 0),
  socket_errors: rounds.reduce((sum, round) => sum + round.socket_errors, 0),
  rounds: rounds.map((round) => round.requests_per_second),
})

const rounds = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line))
const results = [...new Set(rounds.map((round) => `${round.engine} ${round.scenario}`))].map((name) => {
  const [engine, scenario] = name.split(' ')
  const of = (side) =>
    middle(rounds.filter((r) => r.engine === engine && r.scenario === scenario && r.side === side).map((r) => r.measured))
  const service = of('service')
  const bare = of('bare')
  const bytes = rounds.find((r) => r.engine === engine && r.scenario === scenario).body_bytes
  const ratio = Number((service.requests_per_second / bare.requests_per_second).toFixed(3))
  return { engine, scenario, body_bytes: bytes, ratio, service, bare }
})

const lock = readFileSync('Cargo.lock', 'utf8')
const sqlite = /name = "libsqlite3-sys"\nversion = "([^"]+)"/.exec(lock)?.[1]
const report = {
  measured_at: new Date().toISOString(),
  revision: run('git', 'rev-parse', 'HEAD'),
  dirty: run('git', 'status', '--porcelain') !== '',
  settings: { seconds_per_round: Number(seconds), connections: Number(connections), wrk_threads: 1 },
  machine: {
    processor: os.cpus()[0]?.model,
    cores: os.cpus().length,
    memory_gib: Math.round(os.totalmem() / 2 ** 30),
    kernel: os.release(),
    rustc: run('rustc', '--version'),
    sqlite: `bundled with libsqlite3-sys ${sqlite}`,
    postgres: run(`${postgresFolder}/postgres`, '--version'),
    wrk: run('sh', '-c', 'wrk --version 2>&1 | head -n 1'),
  },
  results,
}
const target = `bench/results/${report.measured_at.slice(0, 10)}-${report.revision?.slice(0, 8) ?? 'unknown'}.json`
writeFileSync(target, JSON.stringify(report, null, 2) + '\n')

console.log('engine    scenario   bytes   service/s      bare/s   ratio   p50 ms   p99 ms')
for (const { engine, scenario, body_bytes, ratio, service, bare } of results) {
  console.log(
    [
      engine.padEnd(9),
      scenario.padEnd(8),
      String(body_bytes).padStart(7),
      service.requests_per_second.toFixed(0).padStart(11),
      bare.requests_per_second.toFixed(0).padStart(11),
      ratio.toFixed(3).padStart(7),
      service.latency_ms.p50.toFixed(2).padStart(8),
      service.latency_ms.p99.toFixed(2).padStart(8),
    ].join(' '),
  )
}
console.log(`wrote ${target}`)
const broken = results.filter((one) => [one.service, one.bare].some((side) => side.not_2xx + side.socket_errors > 0))
for (const one of broken) console.error(`${one.engine} ${one.scenario}: requests failed`)
process.exitCode = broken.length ? 1 : 0
