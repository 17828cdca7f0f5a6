/** Lines for a spreadsheet: a byte-order mark, so that Chinese survives, and every cell quoted. */
export function csv(lines: readonly (readonly string[])[]): string {
  // A cell that begins like a formula would be run by the spreadsheet.
  const cell = (text: string) => `"${text.replace(/^(?=[=+\-@])/, "'").replace(/"/g, '""')}"`
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
