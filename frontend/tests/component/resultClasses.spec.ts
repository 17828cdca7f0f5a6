import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useResultClasses } from '@/shared/api/queries/resultClasses'
import { show } from './support'

afterEach(() => vi.unstubAllGlobals())

it('classes carry the county’s own names; one that is no longer used keeps its letter', async () => {
  const items = [
    {
      key: 'suggestion_result_classes',
      value: [
        { code: 'A', name: '已解决' },
        { code: 'B', name: '列入计划' },
      ],
    },
  ]
  const answer = new Response(JSON.stringify({ items }), {
    headers: { 'Content-Type': 'application/json' },
  })
  vi.stubGlobal('fetch', () => Promise.resolve(answer))
  let tools!: ReturnType<typeof useResultClasses>
  await show(
    defineComponent({
      setup() {
        tools = useResultClasses()
        return () => h('div')
      },
    }),
  )
  expect(tools.className('A')).toBe('A类')
  await flushPromises()
  await vi.waitFor(() => expect(tools.classes.value).toHaveLength(2))
  expect(tools.className('B')).toBe('B类（列入计划）')
  expect(tools.className('D')).toBe('D类')
})
