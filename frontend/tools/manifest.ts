/** Reading Vite's build manifest: what an entry loads, at once or later. */

/** One chunk of `.vite/manifest.json`. */
export interface Chunk {
  file: string
  css?: string[]
  assets?: string[]
  imports?: string[]
  dynamicImports?: string[]
}

/** The whole manifest: source path → chunk. */
export type Manifest = Record<string, Chunk>

/**
 * Files reachable from the chunk `from`: its static closure, and with `lazy` also what it may
 * import later, but for what is `without` and what only that leads to.
 */
export function reachable(
  manifest: Manifest,
  from: string,
  { lazy, without }: { lazy: boolean; without?: RegExp },
): Set<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key) || without?.test(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) visit(next)
    if (lazy) for (const next of chunk.dynamicImports ?? []) visit(next)
  }
  visit(from)
  return files
}
