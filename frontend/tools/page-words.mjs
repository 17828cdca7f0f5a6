// Which catalogues of `i18n/zh-CN/pages/` a page uses, compared with those its route brings along.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Names of the catalogues that come with pages, as the first step of their keys → file name. */
function lazyCatalogues(folder) {
  const names = new Map()
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8')
    for (const [, name] of text.matchAll(/export const (\w+)/g)) {
      names.set(name, file.replace(/\.ts$/, ''))
    }
  }
  return names
}

/** The file an import leads to, or null when it leads out of `src`. */
function resolve(src, from, target) {
  const base = target.startsWith('@/')
    ? join(src, target.slice(2))
    : target.startsWith('.')
      ? join(dirname(from), target)
      : null
  if (base === null) return null
  const candidates = [base, `${base}.ts`, join(base, 'index.ts')]
  return candidates.find((path) => existsSync(path) && statSync(path).isFile()) ?? null
}

/** Every file a page reaches, at once or later; not the routes, which lead to other pages. */
function reached(src, start) {
  const seen = new Set()
  const open = [start]
  while (open.length > 0) {
    const path = open.pop()
    if (seen.has(path) || /\/i18n\/|\/router\.ts$|\/routes\.ts$/.test(path)) continue
    seen.add(path)
    const text = readFileSync(path, 'utf8')
    for (const [, target] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      const next = resolve(src, path, target)
      if (next && /\.(ts|vue)$/.test(next)) open.push(next)
    }
  }
  return seen
}

function* routeFiles(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* routeFiles(path)
    else if (name === 'routes.ts') yield path
  }
}

/** Pages of a side with the words their routes name: `[{ page, words }]`. */
export function routedPages(src, side) {
  const pages = []
  for (const path of routeFiles(join(src, side, 'pages'))) {
    const text = readFileSync(path, 'utf8')
    for (const route of text.split(/\bpath:/).slice(1)) {
      const [, target] = route.match(/import\('([^']+)'\)/) ?? []
      const page = target && resolve(src, path, target)
      if (!page) continue
      const [, list = ''] = route.match(/words:\s*\[([^\]]*)\]/) ?? []
      const words = [...list.matchAll(/'([\w-]+)'/g)].map(([, word]) => word)
      pages.push({ page, words })
    }
  }
  return pages
}

/** What is missing or too much, in words. */
export function pageWords(src, sides) {
  const failures = []
  for (const side of sides) {
    const lazy = lazyCatalogues(join(src, side, 'i18n/zh-CN/pages'))
    const known = new Set(lazy.values())
    for (const { page, words } of routedPages(src, side)) {
      const used = new Set()
      for (const path of reached(src, page)) {
        const text = readFileSync(path, 'utf8')
        for (const [, name] of text.matchAll(/['"`](\w+)\.[\w$]/g)) {
          if (lazy.has(name) && !path.endsWith('schema.gen.ts')) used.add(lazy.get(name))
        }
      }
      const at = relative(src, page)
      for (const name of used) {
        if (!words.includes(name))
          failures.push(`${at}: its route does not bring the words ${name}`)
      }
      for (const name of words) {
        if (!known.has(name)) failures.push(`${at}: there are no words ${name}`)
        else if (!used.has(name)) failures.push(`${at}: does not need the words ${name}`)
      }
    }
  }
  return failures
}
