// report.mjs RESULT.json: writes the table and the plot of a result beside it, and prints the table.
// With BENCH_STRICT it fails when a budget is missed.
import { readFileSync, writeFileSync } from 'node:fs'
import { budgets } from './budgets.mjs'
import { plot } from './plot.mjs'

const column = (rows) => {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)))
  // The first three cells are words, the others numbers.
  return rows.map((row) => row.map((cell, at) => (at < 3 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ').trimEnd())
}
const number = (value) => String(Number(value.toPrecision(4)))

function table(report) {
  const { machine, settings } = report
  const lines = [
    `measured ${report.measured_at}, revision ${report.revision ?? 'unknown'}${report.dirty ? ' with changes that are not committed' : ''}`,
    ...(report.note ? [`note: ${report.note}`] : []),
    `machine: ${machine.processor}, ${machine.cores} cores, ${machine.memory_gib} GiB, Linux ${machine.kernel}, load average at the end ${machine.load_average.join(' ')}`,
    `programs: ${machine.rustc}; SQLite ${machine.sqlite}; ${machine.postgres}; ${machine.wrk}`,
    `${settings.connections} connections, rounds of ${settings.seconds_per_round} s`,
  ]
  const all = budgets(report)
  if (all.length) {
    lines.push('', `Budgets: ${all.filter((one) => one.met).length} of ${all.length} are met`)
    const head = ['budget', 'engine', 'data', 'target', 'measured', 'share', '']
    const rows = all.map(({ what, engine, data, value, unit, most, least, share, met }) => [
      what, engine, data,
      `${most === undefined ? '≥' : '≤'} ${most ?? least}`,
      `${number(value)}${unit && ` ${unit}`}`,
      share.toFixed(2), met ? 'met' : 'MISSED',
    ])
    lines.push(...column([head, ...rows]))
  }
  if (report.results.length) {
    lines.push('', 'Requests: service beside the bare handler, which answers the same bytes; processor time of service and database')
    const head = ['scenario', 'engine', 'data', 'bytes', 'bare/s', 'side', 'service/s', 'ratio', 'p50 ms', 'p99 ms', 'busy ms']
    const rows = report.results.flatMap(({ engine, data, scenario, body_bytes, ratios, bare, ...sides }) =>
      ['fresh', 'kept'].filter((side) => sides[side]).map((side) => {
        const { requests_per_second, latency_ms, busy_ms_per_request } = sides[side]
        return [
          scenario, engine, data, String(body_bytes), bare.requests_per_second.toFixed(0), side,
          requests_per_second.toFixed(0), ratios[side].toFixed(3), latency_ms.p50.toFixed(2), latency_ms.p99.toFixed(2),
          busy_ms_per_request?.toFixed(3) ?? '',
        ]
      }))
    lines.push(...column([head, ...rows]))
  }
  const named = report.comparisons.map(({ engine, name, value, target }) => [name, engine, '', number(value), target ?? ''])
  if (named.length) lines.push('', 'Compared', ...column(named))
  const facts = report.facts.map(({ engine, data, name, value, unit }) => [name, engine, data, number(value), unit])
  if (facts.length) lines.push('', 'Facts', ...column(facts))
  return { text: `${lines.join('\n')}\n`, missed: all.filter((one) => !one.met) }
}

const [file] = process.argv.slice(2)
const report = JSON.parse(readFileSync(file, 'utf8'))
const base = file.replace(/\.json$/, '')
const { text, missed } = table(report)
writeFileSync(`${base}.txt`, text)
process.stdout.write(text)
console.log(`wrote ${base}.txt`)
const drawing = plot(report)
if (drawing) {
  writeFileSync(`${base}.svg`, drawing)
  console.log(`wrote ${base}.svg`)
}
if (process.env.BENCH_STRICT && missed.length) {
  console.error(`${missed.length} budgets are missed`)
  process.exitCode = 1
}
