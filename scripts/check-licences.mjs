// Every crate and npm package has a licence under which it may go along with ours, and comes from its public
// registry, with a checksum in the lock. Prints one line per problem and "PASSED FAILED" last.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** They ask for their text and the names of the authors, no more. */
const passedOn = new Set(
  `0BSD,Apache-2.0,Apache-2.0 WITH LLVM-exception,BSD-1-Clause,BSD-2-Clause,BSD-3-Clause,BSL-1.0,CC0-1.0,
   CDLA-Permissive-2.0,ISC,MIT,MIT-0,Unicode-3.0,Unlicense,Zlib`.split(/,\s*/),
)
/** Of tools, which are run and not passed on. */
const ofTools = new Set([...passedOn, 'BlueOak-1.0.0', 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0'])
/** Its licence (MIT) stands in a file of its own, not in its description. */
const unsaid = new Set(['node_modules/reserved'])

/** Whether an SPDX expression leaves a permitted way; `/` is an older spelling of OR. */
function isPermitted(expression, permitted) {
  const words = expression.replaceAll('/', ' OR ').match(/[()]|[^\s()]+(?: WITH [^\s()]+)?/g) ?? []
  const any = () => {
    let found = all()
    while (words[0] === 'OR' && words.shift()) found = all() || found
    return found
  }
  const all = () => {
    let found = one()
    while (words[0] === 'AND' && words.shift()) found = one() && found
    return found
  }
  const one = () => {
    const word = words.shift()
    if (word !== '(') return permitted.has(word)
    const found = any()
    words.shift()
    return found
  }
  return any()
}

let good = 0
let bad = 0
const expect = (holds, complaint) => {
  if (!holds) console.log(complaint)
  if (holds) good += 1
  else bad += 1
}

const asked = ['metadata', '--locked', '--format-version', '1']
const metadata = JSON.parse(execFileSync('cargo', asked, { encoding: 'utf8', maxBuffer: 1 << 28 }))
for (const { name, version, license, source } of metadata.packages) {
  const crate = `${name} ${version}`
  expect(isPermitted(license ?? '', passedOn), `${crate}: licence ${license}`)
  expect(
    name === 'luzhi' || source === 'registry+https://github.com/rust-lang/crates.io-index',
    `${crate}: from ${source}`,
  )
}
for (const [entry] of readFileSync('Cargo.lock', 'utf8').matchAll(/^source = [^]*?(?=^$)/gm)) {
  expect(/^checksum = /m.test(entry), `Cargo.lock: no checksum in ${entry}`)
}
for (const folder of ['frontend', 'tools/openapi-lint']) {
  const lock = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8'))
  for (const [path, { dev, integrity, license, resolved }] of Object.entries(lock.packages)) {
    if (!path) continue
    const isKnown = unsaid.has(path) || isPermitted(license ?? '', dev ? ofTools : passedOn)
    expect(isKnown, `${folder}/${path}: licence ${license}`)
    const isOfRegistry = !resolved || resolved.startsWith('https://registry.npmjs.org/')
    expect(integrity && isOfRegistry, `${folder}/${path}: from ${resolved}, ${integrity}`)
  }
}
console.log(`${good} ${bad}`)
