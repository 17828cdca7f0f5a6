// Checks the words of the interface: every key used exists in Chinese and English, every key is
// used, no Chinese text hides in code outside the catalogues, every permission asked for exists.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { pageWords } from './page-words.mjs'

const src = new URL('../src/', import.meta.url).pathname
const failures = []

function* files(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* files(path)
    else yield path
  }
}

/** Text keys of one catalogue folder, with their texts. The exported name is the first step. */
function catalogue(folder) {
  const keys = new Map()
  const names = new Map()
  const index = readFileSync(join(folder, 'index.ts'), 'utf8')
  for (const [, list] of index.matchAll(/export \{([^}]+)\}/g)) {
    for (const one of list.split(',')) {
      const [name, alias] = one.trim().split(/\s+as\s+/)
      names.set(name, alias ?? name)
    }
  }
  const parts = new Map()
  for (const path of files(folder)) {
    if (path.endsWith('index.ts')) continue
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
    for (const statement of source.statements) {
      if (!ts.isVariableStatement(statement)) continue
      for (const one of statement.declarationList.declarations) {
        parts.set(one.name.text, { node: one.initializer, path })
      }
    }
  }
  const spread = new Set()
  const taken = { keys, parts, spread }
  for (const [name, { node, path }] of parts) collect(node, names.get(name) ?? name, taken, path)
  // What is spread into another catalogue stands there, not under its own name.
  for (const name of spread) {
    for (const key of keys.keys()) if (key.startsWith(`${name}.`)) keys.delete(key)
  }
  return keys
}

function collect(node, prefix, taken, path) {
  if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) {
        const name = property.expression.text
        const part = taken.parts.get(name)
        taken.spread.add(name)
        if (part) collect(part.node, prefix, taken, part.path)
        else failures.push(`${relative(src, path)}: there are no words ${name}`)
      } else collect(property.initializer, `${prefix}.${property.name.text}`, taken, path)
    }
  } else if (ts.isStringLiteralLike(node)) taken.keys.set(prefix, node.text)
  else failures.push(`${relative(src, path)}: ${prefix} is not a plain text`)
}

/** The words of each side; an entry sees its own and the shared ones. */
const sides = ['shared', 'mobile', 'desktop']
const words = (language) =>
  Object.fromEntries(sides.map((side) => [side, catalogue(join(src, side, 'i18n', language))]))
const chinese = words('zh-CN')
const english = words('en')

const placeholders = (text) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((m) => m[1])
    .sort()
    .join()
for (const side of sides) {
  const [zh, en] = [chinese[side], english[side]]
  for (const [key, text] of zh) {
    if (!en.has(key)) failures.push(`${side}: no English text for ${key}`)
    else if (placeholders(text) !== placeholders(en.get(key))) {
      failures.push(`${side}: ${key}: the placeholders differ between the languages`)
    }
    if (/[A-Za-z]{4,}/.test(text.replace(/\{\w+\}/g, '')) && !key.startsWith('common.languages')) {
      failures.push(`${side}: ${key}: English in the Chinese interface`)
    }
    if (/[。，；]{2}/.test(text)) failures.push(`${side}: ${key}: doubled punctuation`)
  }
  for (const key of en.keys())
    if (!zh.has(key)) failures.push(`${side}: no Chinese text for ${key}`)
}

/** Permissions the server knows (openapi/permissions.md is generated from it). */
const table = readFileSync(new URL('../../openapi/permissions.md', import.meta.url), 'utf8')
const permissions = new Set([...table.matchAll(/^\| `([a-z_.]+)`/gm)].map(([, key]) => key))

// Uses: literal keys, and beginnings of keys built from data (`suggestions.status.${…}`).
const uses = Object.fromEntries(sides.map((side) => [side, { keys: new Set(), starts: new Set() }]))
uses.shared.starts.add('problems.').add('field_problems.')
const han = /[\u4e00-\u9fff]/
for (const path of files(src)) {
  if (!/\.(ts|vue)$/.test(path) || /\/i18n\/(zh-CN|en)\//.test(path)) continue
  if (path.endsWith('schema.gen.ts')) continue
  const text = readFileSync(path, 'utf8')
  const side = sides.find((one) => relative(src, path).startsWith(`${one}/`)) ?? 'shared'
  const seen = side === 'shared' ? sides : ['shared', side]
  const namespaces = new Set(
    seen.flatMap((one) => [...chinese[one].keys()].map((key) => key.split('.')[0])),
  )
  for (const [, key] of text.matchAll(/['"`]([a-z_]+(?:\.[\w-]+)+)['"`]/g)) {
    if (seen.some((one) => chinese[one].has(key))) uses[side].keys.add(key)
    else if (
      namespaces.has(key.split('.')[0]) &&
      new RegExp(`\\bt\\(\\s*['"\`]${key}['"\`]`).test(text)
    ) {
      failures.push(`${relative(src, path)}: unknown key ${key}`)
    }
  }
  for (const [, start] of text.matchAll(/['"`]([a-z_]+(?:\.[\w-]+)*[._])\$\{/g)) {
    uses[side].starts.add(start)
  }
  for (const [, key] of text.matchAll(/\bcan\('([^']+)'\)/g)) {
    if (!permissions.has(key)) failures.push(`${relative(src, path)}: unknown permission ${key}`)
  }
  // Date formats, and the marks that the service knows in kept texts, are language data themselves.
  if (/shared\/ui\/(format|marks)\.ts$/.test(path)) continue
  const code = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
  if (han.test(code)) failures.push(`${relative(src, path)}: Chinese text outside the catalogues`)
}
for (const side of sides) {
  const users = side === 'shared' ? sides : ['shared', side]
  const isUsed = (key) =>
    users.some(
      (one) =>
        uses[one].keys.has(key) || [...uses[one].starts].some((start) => key.startsWith(start)),
    )
  for (const key of chinese[side].keys()) {
    if (!isUsed(key)) failures.push(`${side}: unused key ${key}`)
  }
}

// Words that come with pages: whatever a page reaches must be in the entry or among those its route names.
for (const failure of pageWords(src, ['mobile', 'desktop'])) failures.push(failure)

for (const failure of failures) console.error(failure)
const total = sides.reduce((sum, side) => sum + chinese[side].size, 0)
console.log(`${total} keys, ${failures.length} problems`)
process.exit(failures.length > 0 ? 1 : 0)
