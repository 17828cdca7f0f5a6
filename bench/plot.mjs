// Latency against the size of the data as an SVG: plot(report) draws a panel for each scenario, with both engines.

// Smallest first; a run has some of them.
const SETS = ['tenth', 'county', 'million', 'nation']
const COLOURS = { sqlite: '#1f6feb', postgres: '#d1641a' }
const BUDGET = 50
const [WIDTH, HEIGHT, LEFT, TOP, GAP, COLUMNS] = [230, 130, 46, 26, 34, 4]
const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const log = (value) => Math.log10(Math.max(value, 0.1))

function line(points, colour, dashes) {
  const at = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
  const dots = points.map(({ x, y, tip }) =>
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.4" fill="${colour}"><title>${escape(tip)}</title></circle>`)
  return `<polyline fill="none" stroke="${colour}" stroke-width="1.4" stroke-dasharray="${dashes}" points="${at.join(' ')}"/>${dots.join('')}`
}

// Database sizes in MB of each data set that was measured; null when a run did not say.
function sizes({ facts, results }) {
  const found = new Map()
  for (const data of SETS.filter((name) => results.some((one) => one.data === name))) {
    found.set(data, facts.find((one) => one.data === data && one.name === 'data_size')?.value ?? null)
  }
  return found
}

export function plot(report) {
  const measured = sizes(report)
  const sets = [...measured.keys()]
  if (sets.length === 0) return null
  const known = sets.length > 1 && [...measured.values()].every((size) => size !== null)
  if (known) sets.sort((a, b) => measured.get(a) - measured.get(b))
  const [small, large] = [measured.get(sets[0]), measured.get(sets.at(-1))].map((size) => log(size ?? 1))
  // By size, on a logarithmic axis; side by side when the sizes are not known or the same.
  const share = (data) => {
    if (sets.length === 1) return 0.5
    return known && large > small ? (log(measured.get(data)) - small) / (large - small) : sets.indexOf(data) / (sets.length - 1)
  }
  const scenarios = [...new Set(report.results.map((one) => one.scenario))]
  const latencies = report.results.flatMap(({ fresh }) => [fresh.latency_ms.p50, fresh.latency_ms.p99])
  const bottom = Math.floor(log(Math.min(...latencies, 1)))
  const top = Math.ceil(log(Math.max(...latencies, 100)))
  const panels = scenarios.map((scenario, index) => {
    const [px, py] = [LEFT + (index % COLUMNS) * (WIDTH + GAP), TOP + 40 + Math.floor(index / COLUMNS) * (HEIGHT + 62)]
    const x = (data) => px + 14 + share(data) * (WIDTH - 28)
    const y = (ms) => py + HEIGHT - ((log(ms) - bottom) / (top - bottom)) * HEIGHT
    const parts = [`<rect x="${px}" y="${py}" width="${WIDTH}" height="${HEIGHT}" fill="none" stroke="#bbb"/>`]
    parts.push(`<text x="${px}" y="${py - 6}" font-weight="bold">${escape(scenario)}</text>`)
    for (let power = bottom; power <= top; power += 1) {
      const at = y(10 ** power).toFixed(1)
      parts.push(`<line x1="${px}" x2="${px + WIDTH}" y1="${at}" y2="${at}" stroke="#eee"/>`)
      parts.push(`<text x="${px - 4}" y="${Number(at) + 3}" text-anchor="end" fill="#666">${10 ** power}</text>`)
    }
    const budget = y(BUDGET).toFixed(1)
    parts.push(`<line x1="${px}" x2="${px + WIDTH}" y1="${budget}" y2="${budget}" stroke="#c00" stroke-dasharray="2 3"/>`)
    for (const data of sets) {
      const size = measured.get(data)
      const label = size === null ? data : `${data} ${Math.round(size)} MB`
      const anchor = sets.length > 1 && share(data) === 0 ? 'start' : share(data) === 1 ? 'end' : 'middle'
      const shift = { start: -14, end: 14, middle: 0 }[anchor]
      // Names of neighbours that are nearly as large do not cover each other.
      const down = 13 + (sets.indexOf(data) % 2) * 12
      parts.push(`<text x="${(x(data) + shift).toFixed(1)}" y="${py + HEIGHT + down}" text-anchor="${anchor}" fill="#666">${escape(label)}</text>`)
    }
    for (const [engine, colour] of Object.entries(COLOURS)) {
      for (const [part, dashes] of [['p50', '4 3'], ['p99', 'none']]) {
        const points = sets.flatMap((data) => {
          const one = report.results.find((each) => each.engine === engine && each.data === data && each.scenario === scenario)
          if (!one) return []
          const ms = one.fresh.latency_ms[part]
          return [{ x: x(data), y: y(ms), tip: `${engine} ${data} ${part}: ${ms} ms` }]
        })
        if (points.length) parts.push(line(points, colour, dashes))
      }
    }
    return parts.join('\n')
  })
  const rows = Math.ceil(scenarios.length / COLUMNS)
  const [width, height] = [LEFT + COLUMNS * (WIDTH + GAP), TOP + 40 + rows * (HEIGHT + 62)]
  const key = Object.entries(COLOURS).map(([engine, colour], at) =>
    `<tspan x="${LEFT + at * 150}" fill="${colour}">■ ${engine}</tspan>`).join('')
  const { connections } = report.settings
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="10">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${LEFT}" y="16" font-size="13">Latency in ms at ${connections} connections, every answer computed anew, against the size of the data</text>
<text y="34">${key}<tspan x="${LEFT + 300}" fill="#333">solid p99, dashed p50; dotted red: ${BUDGET} ms</tspan></text>
${panels.join('\n')}
</svg>
`
}
