// Every dependency has a line in docs/decisions/0009-dependencies.md, is used, and nothing else is listed.
// Prints one line per problem and "PASSED FAILED" last.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const read = (file) => readFileSync(file, 'utf8')
const grep = (pattern, folders) => {
  try {
    execFileSync('grep', ['-rqE', pattern, ...folders])
    return true
  } catch {
    return false
  }
}

const [service, spa] = read('docs/decisions/0009-dependencies.md').split('## Single-page application')
const listed = (text) => new Set([...text.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]))

const crates = [...read('api/Cargo.toml').split(/^\[(?:dev-)?dependencies\]$/m).slice(1).join('\n').matchAll(/^([a-z0-9_-]+) =/gm)].map((m) => m[1])
const packages = Object.keys(JSON.parse(read('frontend/package.json')).dependencies)

// Linked for a feature of its own, never called by name.
const unnamed = new Set(['libsqlite3-sys'])
const usesCrate = (name) => unnamed.has(name) || grep(`\\b${name.replaceAll('-', '_')}(::|;| as )`, ['api/src', 'api/tests', 'api/examples'])
const usesPackage = (name) => grep(`['"]${name}[/'"]`, ['frontend/src', 'frontend/vite.config.ts'])

let good = 0
let bad = 0
const expect = (holds, complaint) => {
  if (!holds) console.log(complaint)
  if (holds) good += 1
  else bad += 1
}
for (const [names, lines, uses] of [
  [crates, listed(service), usesCrate],
  [packages, listed(spa), usesPackage],
]) {
  for (const name of names) {
    expect(lines.has(name), `${name}: no line in 0009-dependencies.md`)
    expect(uses(name), `${name}: unused`)
  }
  for (const name of lines) expect(names.includes(name), `${name}: listed but no dependency`)
}
console.log(`${good} ${bad}`)
