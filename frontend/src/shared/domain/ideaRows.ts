/** Many ideas typed or pasted into a table: cells, what is wrong with them, the rows to send. */
import type { ProjectIdeaBatch, ProjectIdeaCategory } from '../api/queries/projectIdeas'
import type { FieldProblem } from '../api/problem'

export const columns = [
  'content',
  'title',
  'village',
  'place',
  'category',
  'received_on',
  'name',
  'phone',
] as const
export type Column = (typeof columns)[number]
export type Row = Record<Column, string>
/** `3.content` → what is wrong with that cell. */
export type Wrong = Record<string, FieldProblem>

/** As many as the server takes at once. */
export const mostRows = 500

export const emptyRow = (): Row => Object.fromEntries(columns.map((column) => [column, ''])) as Row
export const isEmpty = (row: Row) => columns.every((column) => row[column].trim() === '')

/** Cells of what a spreadsheet puts on the clipboard; quoted ones may hold tabs and lines. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < plain.length; at += 1) {
    const char = plain[at] as string
    if (isQuoted) {
      if (char !== '"') cell += char
      else if (plain[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (char === '"' && cell === '') isQuoted = true
    else if (char === '\t' || char === '\n') {
      rows[rows.length - 1]?.push(cell.trim())
      cell = ''
      if (char === '\n') rows.push([])
    } else cell += char
  }
  rows[rows.length - 1]?.push(cell.trim())
  return rows
}

/** Puts pasted cells over the table from a cell on; the table grows as it has to. */
export function paste(rows: Row[], cells: string[][], row: number, column: number): void {
  cells.forEach((line, down) => {
    const at = row + down
    if (at >= mostRows) return
    while (rows.length <= at) rows.push(emptyRow())
    line.forEach((cell, right) => {
      const key = columns[column + right]
      const target = rows[at]
      if (key && target) target[key] = cell
    })
  })
}

/** 2026/9/3, 2026.9.3, 2026-9-3 or the Chinese form as `2026-09-03`; null when it is no day. */
export function dayFrom(text: string): string | null {
  const found = /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/.exec(text.trim())
  if (!found) return null
  const day = `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`
  const time = Date.parse(day)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day
}

interface Checked {
  rows: ProjectIdeaBatch['rows']
  /** Which row of the table each of them is. */
  places: number[]
  wrong: Wrong
}

const limits: Partial<Record<Column, [number, number]>> = {
  content: [5, 2000],
  title: [2, 60],
  village: [1, 60],
  place: [1, 100],
  name: [1, 60],
}

/** Checks the table and makes the rows of the request; empty rows are left out. */
export function check(
  table: readonly Row[],
  categories: ReadonlyMap<string, ProjectIdeaCategory>,
  today: string,
): Checked {
  const made: Checked = { rows: [], places: [], wrong: {} }
  table.forEach((row, at) => {
    if (isEmpty(row)) return
    const cell = (column: Column) => row[column].trim()
    const object = (column: Column, code: string, params = {}) => {
      made.wrong[`${at}.${column}`] ??= { pointer: `/rows/${at}/${column}`, code, params }
    }
    if (!cell('content')) object('content', 'required')
    for (const column of columns) {
      const [min, max] = limits[column] ?? [0, Infinity]
      const actual = [...cell(column)].length
      if (actual > 0 && actual < min) object(column, 'too_short', { min, actual })
      if (actual > max) object(column, 'too_long', { max, actual })
    }
    const category = categories.get(cell('category'))
    if (cell('category') && !category) object('category', 'choose')
    const day = cell('received_on') ? dayFrom(cell('received_on')) : undefined
    if (day === null) object('received_on', 'no_day')
    else if (day && day > today) object('received_on', 'day_ahead')
    if (cell('phone') && !/^\d{7,20}$/.test(cell('phone').replace(/[\s-]/g, '')))
      object('phone', 'no_phone')
    const texts = (['title', 'village', 'place'] as const).filter(cell)
    const contact = (['name', 'phone'] as const).filter(cell)
    const filled = (keys: readonly Column[]) =>
      Object.fromEntries(keys.map((key) => [key, cell(key)]))
    made.places.push(at)
    made.rows.push({
      content: cell('content'),
      ...filled(texts),
      ...(category ? { category } : {}),
      ...(day ? { received_on: day } : {}),
      ...(contact.length > 0 ? { contact: filled(contact) } : {}),
    })
  })
  return made
}

/** What the server objects to (`/rows/3/contact/phone`), at the cells of the table. */
export function wrongOf(errors: readonly FieldProblem[], places: readonly number[]): Wrong {
  const wrong: Wrong = {}
  for (const one of errors) {
    const [, row, ...steps] = /^\/rows\/(\d+)\/(.+)$/.exec(one.pointer) ?? []
    const at = places[Number(row)]
    const last = steps[0]?.split('/').pop() ?? ''
    const column = last === 'contact' ? 'name' : columns.find((key) => key === last)
    if (at !== undefined && column) wrong[`${at}.${column}`] ??= one
  }
  return wrong
}
