// Fails the build when a page became too heavy. Reads Vite's manifest; sizes are gzip -9.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { routedPages } from './page-words.mjs'

const dist = new URL('../dist/', import.meta.url).pathname
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
const KiB = 1024
const gz = new Map()
const size = (file) => {
  if (!gz.has(file)) gz.set(file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length)
  return gz.get(file)
}

function closure(keys) {
  const seen = new Set()
  const js = new Set()
  const css = new Set()
  const visit = (key) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    if (chunk.file.endsWith('.js')) js.add(chunk.file)
    for (const file of chunk.css ?? []) css.add(file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  keys.forEach(visit)
  const sum = (files) => [...files].reduce((total, file) => total + size(file), 0) / KiB
  return { js: sum(js), css: sum(css), seen }
}

const failures = []
function expect(name, value, limit) {
  const bad = value > limit
  console.log(`${bad ? 'OVER ' : 'ok   '} ${name}: ${value.toFixed(1)} KiB (limit ${limit})`)
  if (bad) failures.push(name)
}

const phone = closure(['m/index.html'])
expect('phone entry + home, JS', phone.js, 120)
expect('phone entry + home, CSS', phone.css, 12)
const desktop = closure(['index.html'])
expect('desktop entry, JS', desktop.js, 120)

// Every lazily loaded page, counted with its entry (and, on the desktop, the layout around it).
const pages = (side) =>
  Object.keys(manifest).filter(
    (key) => key.startsWith(`src/${side}/pages/`) && key.endsWith('.vue'),
  )
// The Chinese words that a page's route brings along are loaded with it.
const src = new URL('../src/', import.meta.url).pathname
const wordsOf = new Map()
for (const side of ['mobile', 'desktop']) {
  for (const { page, words } of routedPages(src, side)) {
    const files = words.map((name) => `src/${side}/i18n/zh-CN/pages/${name}.ts`)
    wordsOf.set(`src/${page.slice(src.length)}`, files)
  }
}
const heaviest = (keys, with_) =>
  keys
    .map((key) => ({ key, ...closure([...with_, key, ...(wordsOf.get(key) ?? [])]) }))
    .sort((a, b) => b.js - a.js)
    .at(0)
const phonePage = heaviest(pages('mobile'), ['m/index.html'])
if (phonePage) expect(`heaviest phone page (${phonePage.key}), JS`, phonePage.js, 140)
const layout = Object.keys(manifest).filter((key) => key.startsWith('src/desktop/layouts/'))
const desktopPage = heaviest(pages('desktop'), ['index.html', ...layout])
if (desktopPage) {
  expect(`heaviest desktop page (${desktopPage.key}), JS`, desktopPage.js, 260)
  expect(`heaviest desktop page (${desktopPage.key}), CSS`, desktopPage.css, 30)
}

// What the service worker stores on a phone.
const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
const precached = [...worker.matchAll(/url:\s*"([^"]+)"/g)].map((match) => match[1])
const raw =
  precached.reduce((total, file) => total + readFileSync(join(dist, file)).length, 0) / KiB
if (precached.length === 0) failures.push('precache is empty')
expect(`precache (${precached.length} files, raw)`, raw, 900)
// What follows by itself when there is time, for the pages that are seldom opened.
const later = JSON.parse(readFileSync(join(dist, 'm/parts.json'), 'utf8'))
const rest = later.reduce((total, file) => total + readFileSync(join(dist, file)).length, 0) / KiB
expect(`kept later (${later.length} files, raw)`, rest, 700)

// No file may load anything from another origin.
for (const name of readdirSync(join(dist, 'assets'))) {
  if (!name.endsWith('.css')) continue
  const css = readFileSync(join(dist, 'assets', name), 'utf8')
  if (/url\(["']?(https?:)?\/\//.test(css)) failures.push(`${name} loads from another origin`)
}

if (failures.length > 0) {
  console.error(`budget failed: ${failures.join('; ')}`)
  process.exit(1)
}
