import { describe, expect, it } from 'vitest'
import {
  cellsOf,
  check,
  dayFrom,
  emptyRow,
  paste,
  type Row,
  wrongOf,
} from '@/shared/domain/ideaRows'

const row = (fields: Partial<Row>): Row => ({ ...emptyRow(), ...fields })
const categories = new Map([['道路交通', 'road' as const]])
const today = '2026-09-10'

describe('what a spreadsheet puts on the clipboard', () => {
  it('is taken apart into cells, quoted ones with lines and tabs inside', () => {
    expect(cellsOf('a\tb\r\nc\t"d\n""e""\tf"\n')).toEqual([
      ['a', 'b'],
      ['c', 'd\n"e"\tf'],
    ])
  })

  it('goes over the table from a cell on, which grows', () => {
    const rows = [row({ content: '第一条', village: '三村' })]
    paste(rows, cellsOf('标题一\t东村\n标题二\t西村'), 0, 1)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ content: '第一条', title: '标题一', village: '东村' })
    expect(rows[1]).toMatchObject({ content: '', title: '标题二', village: '西村' })
  })
})

it('reads days as people write them', () => {
  for (const text of ['2026/9/3', '2026.9.3', '2026-09-03', '2026年9月3日'])
    expect(dayFrom(text)).toBe('2026-09-03')
  expect(dayFrom('2026-02-30')).toBeNull()
  expect(dayFrom('昨天')).toBeNull()
})

describe('the table of many ideas', () => {
  it('leaves empty rows out and remembers which row is which', () => {
    const table = [
      row({}),
      row({ content: '希望硬化三组道路', category: '道路交通', name: '王某' }),
    ]
    const made = check(table, categories, today)
    expect(made.wrong).toEqual({})
    expect(made.places).toEqual([1])
    expect(made.rows).toEqual([
      { content: '希望硬化三组道路', category: 'road', contact: { name: '王某' } },
    ])
  })

  it('names every bad cell', () => {
    const table = [
      row({ content: '短', received_on: '2026-09-11', phone: '12' }),
      row({ title: '只有标题', category: '没有这一类', received_on: '不知道' }),
    ]
    const { wrong } = check(table, categories, today)
    expect(Object.fromEntries(Object.entries(wrong).map(([at, one]) => [at, one.code]))).toEqual({
      '0.content': 'too_short',
      '0.received_on': 'day_ahead',
      '0.phone': 'no_phone',
      '1.content': 'required',
      '1.category': 'choose',
      '1.received_on': 'no_day',
    })
  })

  it('puts what the server objects to at the cells of the table', () => {
    const errors = [
      { pointer: '/rows/0/content', code: 'length' },
      { pointer: '/rows/1/contact/phone', code: 'phone' },
      { pointer: '/channel', code: 'choice' },
    ]
    expect(Object.keys(wrongOf(errors, [2, 5]))).toEqual(['2.content', '5.phone'])
  })
})
