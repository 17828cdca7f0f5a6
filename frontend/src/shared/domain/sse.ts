/** Server-sent events read from a `fetch` stream: `EventSource` cannot carry the session. */

/** The whole events in what has arrived, and what is left over for later. */
export function takeEvents(arrived: string): { data: string[]; rest: string } {
  const blocks = arrived.replace(/\r\n?/g, '\n').split('\n\n')
  const rest = blocks.pop() ?? ''
  const data = blocks
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).replace(/^ /, ''))
        .join('\n'),
    )
    .filter((text) => text !== '')
  return { data, rest }
}
