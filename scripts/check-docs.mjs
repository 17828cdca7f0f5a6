// Checks every Markdown file of the repository: relative links and pictures point at something, and
// an anchor at a heading of its file. Prints one line per problem and "PASSED FAILED" last.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && existsSync(file))

/** A heading's anchor, as code hosts make it. */
const slug = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-')

const withoutCode = (text) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')
const anchors = (file) =>
  new Set([...readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.*)$/gm)].map((m) => slug(m[1])))

let good = 0
let bad = 0
for (const file of files) {
  for (const [, target] of withoutCode(readFileSync(file, 'utf8')).matchAll(/\]\(([^)\s]+)[^)]*\)/g)) {
    if (/^[a-z]+:/.test(target)) continue
    const [path, anchor] = target.split('#')
    const absolute = path ? normalize(join(dirname(file), decodeURIComponent(path))) : file
    const missing = !existsSync(absolute) || (anchor && absolute.endsWith('.md') && !anchors(absolute).has(anchor))
    if (missing) console.log(`${file}: ${target} leads nowhere`)
    if (missing) bad += 1
    else good += 1
  }
}
console.log(`${good} ${bad}`)
