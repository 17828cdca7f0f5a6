// Writes .br and .gz beside every text file of dist/, so that the server can send them as they are.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = new URL('../dist/', import.meta.url).pathname
const texts = /\.(js|css|html|svg|json|webmanifest)$/
const smallest = 1024

function* walk(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) {
      if (name !== '.vite') yield* walk(path)
    } else yield path
  }
}

let count = 0
for (const path of walk(root)) {
  if (!texts.test(path)) continue
  const body = readFileSync(path)
  if (body.length < smallest) continue
  writeFileSync(`${path}.gz`, gzipSync(body, { level: 9 }))
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  )
  count += 1
}
console.log(`compressed ${count} files`)
