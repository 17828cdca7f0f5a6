// The budgets of the product, each beside what a run of scripts/bench.sh measured: docs/PERFORMANCE.md.

const HOT = ['list', 'list_county', 'list_unit', 'views', 'views_deputy', 'statistics', 'detail', 'home', 'home_office']
const SEARCHES = ['search', 'search_common', 'search_two', 'search_rare', 'search_none']
const round3 = (value) => Number(value.toFixed(3))

// Numbers that a run gives as facts: name, what it is, most allowed, unit, and on which data.
const FACTS = [
  ['export_deputies', 'all deputies out as a workbook', 10, 's', ['county']],
  ['export_100000', '100,000 suggestions out as a workbook', 10, 's', ['county']],
  ['export_100000_growth', '  memory it takes', 64, 'MB', ['county']],
  ['idle_memory', 'memory, idle', 60, 'MB', ['county', 'nation']],
  ['loaded_memory', 'memory under load, highest', 200, 'MB', ['county', 'nation']],
  ['hall_memory', 'memory after a congress of three thousand', 200, 'MB', ['county']],
  ['cold_start', 'from the start to the first answer', 0.3, 's', ['county', 'nation']],
  ['hall_casts_p99', 'a vote within the minute, p99', 100, 'ms', ['county']],
  ['hall_board_queries', 'queries a second for all who watch', 1, '/s', ['county']],
  ['hall_board_delay', 'check-in to the last of them', 2, 's', ['county']],
  ['hall_counting', 'counting all boxes', 2, 's', ['county']],
  ['points_county_year', 'points of a year, all congresses of a county', 2, 's', ['county', 'nation']],
  ['points_deputy_p99', 'points of a year of a deputy, p99', 10, 'ms', ['county', 'nation']],
  ['staff_flooded_p99', 'pages of the office while residents send ideas, p99', 50, 'ms', ['county']],
]

// Every budget of which this run says something: what, engine, data, value, unit, target, share of the target, met.
export function budgets({ results, facts }) {
  const rows = []
  const engines = [...new Set([...results, ...facts].map((one) => one.engine))]
  const scenario = (engine, data, name) =>
    results.find((one) => one.engine === engine && one.data === data && one.scenario === name)
  const fact = (engine, data, name) =>
    facts.find((one) => one.engine === engine && one.data === data && one.name === name)?.value
  const add = (what, engine, data, value, unit, { most, least }) => {
    if (value === undefined || value === null || Number.isNaN(value)) return
    const met = most === undefined ? value >= least : value <= most
    const share = round3(value / (most ?? least))
    rows.push({ what, engine, data, value: round3(value), unit, most, least, share, met })
  }
  for (const engine of engines) {
    for (const name of HOT) {
      const one = scenario(engine, 'county', name)
      if (!one) continue
      // The ratio is asked of SQLite; the latency of both, computed anew.
      if (engine === 'sqlite') {
        add(`${name}, share of the bare handler`, engine, 'county', one.ratios.kept, '', { least: 0.5 })
      }
      add(`${name}, p99`, engine, 'county', one.fresh.latency_ms.p99, 'ms', { most: 50 })
    }
    const list = scenario(engine, 'county', 'list')
    const bare = fact(engine, 'county', 'pgbench_list_names')
    if (list && bare) {
      add('list, share of the same SQL prepared', engine, 'county', list.fresh.requests_per_second / bare, '', { least: 0.7 })
    }
    for (const one of results.filter((each) => each.engine === engine && each.data === 'nation')) {
      const county = scenario(engine, 'county', one.scenario)
      if (!county) continue
      const growth = one.fresh.latency_ms.p99 / county.fresh.latency_ms.p99
      add(`${one.scenario}, p99 nation / county`, engine, 'nation', growth, '', { most: 1.5 })
    }
    const all = scenario(engine, 'county', 'list_county')
    if (list && all) {
      const cost = all.fresh.requests_per_second / list.fresh.requests_per_second
      add('list, cost of a town / of the county', engine, 'county', Math.max(cost, 1 / cost), '', { most: 1.3 })
    }
    const casts = fact(engine, 'county', 'hall_casts')
    if (casts !== undefined) {
      const own = Math.max(fact(engine, 'county', 'hall_engine'), fact(engine, 'county', 'hall_engine_8_connections') ?? 0)
      add('votes, share of the durable pairs of the engine', engine, 'county', casts / own, '', { least: 0.8 })
    }
    for (const name of SEARCHES) {
      const latency = scenario(engine, 'million', name)?.fresh.latency_ms
      // Before p95 was kept, p99 stands for it, which is more.
      if (latency) add(`${name} in a million, p95`, engine, 'million', latency.p95 ?? latency.p99, 'ms', { most: 100 })
    }
    const [preview, confirm] = ['preview', 'confirm'].map((step) => fact(engine, 'county', `import_${step}_2000`))
    if (preview !== undefined) add('2,000 deputies in by workbook', engine, 'county', preview + confirm, 's', { most: 5 })
    for (const [name, what, most, unit, sets] of FACTS) {
      for (const data of sets) add(what, engine, data, fact(engine, data, name), unit, { most })
    }
  }
  return rows
}
