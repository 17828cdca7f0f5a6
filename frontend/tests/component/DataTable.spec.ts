import { describe, expect, it } from 'vitest'
import DataTable from '@/desktop/components/DataTable.vue'
import { NetworkError } from '@/shared/api/problem'
import { show } from './support'

const columns = [
  { key: 'name', name: 'Name', sort: 'name' },
  { key: 'due', name: 'Due', sort: 'due_on' },
  { key: 'note', name: 'Note' },
]
const rows = [
  { id: 'a', name: 'One', due: '2026-01-01', note: null },
  { id: 'b', name: 'Two', due: null, note: 'x' },
]
const base = { caption: 'List', columns, rows, rowKey: (row: { id: string }) => row.id }

describe('DataTable', () => {
  it('names every cell by its column and shows a dash for nothing', async () => {
    const { wrapper } = await show(DataTable, { props: base })
    const cells = wrapper.findAll('tbody tr')[0]?.findAll('td') ?? []
    expect(cells.map((cell) => cell.attributes('data-name'))).toEqual(['Name', 'Due', 'Note'])
    expect(cells[2]?.text()).toBe('—')
  })

  it('sorts up, then down, and says so to screen readers', async () => {
    const { wrapper } = await show(DataTable, { props: { ...base, sort: 'name' } })
    const heads = wrapper.findAll('th')
    expect(heads.map((head) => head.attributes('aria-sort'))).toEqual([
      'ascending',
      'none',
      undefined,
    ])
    await heads[0]?.get('button').trigger('click')
    await heads[1]?.get('button').trigger('click')
    expect(wrapper.emitted('update:sort')).toEqual([['-name'], ['due_on']])
  })

  it('tells loading, failure and emptiness apart', async () => {
    const slots = { empty: '<p class="none">none</p>' }
    const waiting = await show(DataTable, { props: { ...base, rows: [], isPending: true }, slots })
    expect(waiting.wrapper.find('[role=status]').exists()).toBe(true)
    expect(waiting.wrapper.find('.none').exists()).toBe(false)
    const props = { ...base, rows: [], error: new NetworkError() }
    const failed = await show(DataTable, { props, slots })
    expect(failed.wrapper.get('[role=alert]').text()).toContain('连不上网络')
    expect(failed.wrapper.find('.none').exists()).toBe(false)
    await failed.wrapper.get('[role=alert] button').trigger('click')
    expect(failed.wrapper.emitted('retry')).toHaveLength(1)
    const empty = await show(DataTable, { props: { ...base, rows: [] }, slots })
    expect(empty.wrapper.find('.none').exists()).toBe(true)
  })
})
