/** The three parts of a suggestion (what is, what is wrong, what to do) as headings in its text. */

const heading = (part: string) => `【${part}】`

/** Whether every heading stands in the text already. */
export const hasOutline = (text: string, parts: readonly string[]): boolean =>
  parts.every((part) => text.includes(heading(part)))

/** The text with the headings that it lacks; what was written stays, under the first of them. */
export function withOutline(text: string, parts: readonly string[]): string {
  const lacking = parts.filter((part) => !text.includes(heading(part)))
  const written = text.trim()
  const [first, ...rest] = lacking.map(heading)
  if (!first) return text
  if (lacking.length < parts.length) return [written, first, ...rest].join('\n\n') + '\n'
  return [written ? `${first}\n${written}` : `${first}\n`, ...rest].join('\n\n') + '\n'
}
