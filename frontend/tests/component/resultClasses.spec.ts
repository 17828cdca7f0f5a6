import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { registerOf, useResultClasses } from '@/shared/api/queries/resultClasses'
import { show } from './support'

afterEach(() => vi.unstubAllGlobals())

/** The tools of a page that shows one suggestion, with an answer of the server made up. */
async function toolsFor(one: { level: 'township' | 'county'; town_id: string }) {
  const items = [
    {
      key: 'suggestion_result_classes',
      value: [
        { code: 'A', name: '已解决' },
        { code: 'B', name: '列入计划' },
      ],
    },
  ]
  const asked: string[] = []
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(new URL(request.url).search)
    const headers = { 'Content-Type': 'application/json' }
    return Promise.resolve(new Response(JSON.stringify({ items }), { headers }))
  })
  let tools!: ReturnType<typeof useResultClasses>
  await show(
    defineComponent({
      setup() {
        tools = useResultClasses(() => registerOf(one))
        return () => h('div')
      },
    }),
  )
  return { tools, asked }
}

it('classes carry the county’s own names; one that is no longer used keeps its letter', async () => {
  const { tools, asked } = await toolsFor({ level: 'county', town_id: 'town-1' })
  expect(tools.className('A')).toBe('A类')
  await flushPromises()
  await vi.waitFor(() => expect(tools.classes.value).toHaveLength(2))
  expect(tools.className('B')).toBe('B类（列入计划）')
  expect(tools.className('D')).toBe('D类')
  expect(asked).toEqual([''])
})

it('a suggestion to a township congress uses the names of its town', async () => {
  const { asked } = await toolsFor({ level: 'township', town_id: 'town-1' })
  await vi.waitFor(() => expect(asked).toEqual(['?organ_id=town-1']))
})
