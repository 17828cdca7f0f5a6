// Checks the words of the interface: every key used exists in Chinese and English, every key is
// used (`--unused` fails on the others), no Chinese text hides in code outside the catalogues.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

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
  for (const path of files(folder)) {
    if (path.endsWith('index.ts')) continue
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest)
    for (const statement of source.statements) {
      if (!ts.isVariableStatement(statement)) continue
      for (const one of statement.declarationList.declarations) {
        collect(one.initializer, names.get(one.name.text) ?? one.name.text, keys, path)
      }
    }
  }
  return keys
}

function collect(node, prefix, keys, path) {
  if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties) {
      collect(property.initializer, `${prefix}.${property.name.text}`, keys, path)
    }
  } else if (ts.isStringLiteralLike(node)) keys.set(prefix, node.text)
  else failures.push(`${relative(src, path)}: ${prefix} is not a plain text`)
}

const folders = ['shared', 'mobile', 'desktop']
const zh = new Map(folders.flatMap((side) => [...catalogue(join(src, side, 'i18n/zh-CN'))]))
const en = new Map(folders.flatMap((side) => [...catalogue(join(src, side, 'i18n/en'))]))

const placeholders = (text) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((m) => m[1])
    .sort()
    .join()
for (const [key, text] of zh) {
  if (!en.has(key)) failures.push(`no English text for ${key}`)
  else if (placeholders(text) !== placeholders(en.get(key))) {
    failures.push(`${key}: the placeholders differ between the languages`)
  }
  if (/[A-Za-z]{4,}/.test(text.replace(/\{\w+\}/g, '')) && !key.startsWith('common.languages')) {
    failures.push(`${key}: English in the Chinese interface`)
  }
}
for (const key of en.keys()) if (!zh.has(key)) failures.push(`no Chinese text for ${key}`)

// Uses: literal keys, and prefixes of keys built from data (`suggestions.status.${…}`).
const used = new Set()
const prefixes = new Set(['problems.', 'field_problems.'])
const namespaces = new Set([...zh.keys()].map((key) => key.split('.')[0]))
const chinese = /[\u4e00-\u9fff]/
for (const path of files(src)) {
  if (!/\.(ts|vue)$/.test(path) || /\/i18n\/(zh-CN|en)\//.test(path)) continue
  if (path.endsWith('schema.gen.ts')) continue
  const text = readFileSync(path, 'utf8')
  for (const [, key] of text.matchAll(/['"`]([a-z_]+(?:\.[\w-]+)+)['"`]/g)) {
    if (zh.has(key)) used.add(key)
    else if (
      namespaces.has(key.split('.')[0]) &&
      new RegExp(`\\bt\\(\\s*['"\`]${key}`).test(text)
    ) {
      failures.push(`${relative(src, path)}: unknown key ${key}`)
    }
  }
  for (const [, prefix] of text.matchAll(/['"`]([a-z_]+(?:\.[\w-]+)*\.)\$\{/g)) prefixes.add(prefix)
  // Date formats are language data themselves (shared/ui/format.ts).
  if (path.endsWith('shared/ui/format.ts')) continue
  const code = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
  if (chinese.test(code))
    failures.push(`${relative(src, path)}: Chinese text outside the catalogues`)
}
const isUsed = (key) => used.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix))
const unused = [...zh.keys()].filter((key) => !isUsed(key))
if (process.argv.includes('--unused')) for (const key of unused) failures.push(`unused key ${key}`)

for (const failure of failures) console.error(failure)
console.log(`${zh.size} keys, ${unused.length} unused, ${failures.length} problems`)
process.exit(failures.length > 0 ? 1 : 0)
