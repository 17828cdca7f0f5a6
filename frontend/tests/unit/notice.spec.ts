import { expect, it } from 'vitest'
import { sheetsOf } from '@/desktop/pages/suggestions/bulk/notice'

const item = (title: string, unit_names: string[], days_left: number) => ({
  suggestion_id: title,
  number: null,
  title,
  lead_deputy_name: '马爱秀',
  unit_names,
  due_on: '2026-11-01',
  days_left,
})

it('makes one sheet for each unit, the latest first', () => {
  const sheets = sheetsOf([
    item('路', ['交通运输局', '财政局'], 3),
    item('桥', ['交通运输局'], -20),
  ])
  expect(sheets.map((sheet) => sheet.unit)).toEqual(['财政局', '交通运输局'])
  expect(sheets[1]?.items.map((one) => one.title)).toEqual(['桥', '路'])
  expect(sheetsOf([])).toEqual([])
})
