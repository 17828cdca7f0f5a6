// Two Rust types of one name make one schema in the OpenAPI document, and one of them is silently lost.
// Prints the names that are declared twice; fails when there are any.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const places = new Map()
for (const file of execFileSync('git', ['ls-files', 'api/src'], { encoding: 'utf8' }).split('\n')) {
  if (!file.endsWith('.rs')) continue
  const text = readFileSync(file, 'utf8')
  const derived = /#\[derive\([^)]*\bToSchema\b[^)]*\)\]\s*(?:#\[[^\]]*\]\s*|\/\/[^\n]*\n\s*)*pub(?:\([^)]*\))? (?:struct|enum) (\w+)/g
  const textual = /text_enum! \{\s*(?:#\[[^\]]*\]\s*|\/\/[^\n]*\n\s*)*pub(?:\([^)]*\))? enum (\w+)/g
  for (const [, name] of [...text.matchAll(derived), ...text.matchAll(textual)]) {
    places.set(name, [...(places.get(name) ?? []), file])
  }
}
const twice = [...places].filter(([, files]) => files.length > 1)
for (const [name, files] of twice) console.log(`${name} is a schema twice: ${files.join(', ')}`)
process.exitCode = twice.length || places.size === 0 ? 1 : 0
