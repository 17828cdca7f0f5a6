import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { useWorkTown } from '@/desktop/composables/workTown'
import { show } from './support'

it('the town in view is read from the address, carried along and taken off again', async () => {
  let tools!: ReturnType<typeof useWorkTown>
  const user = defineComponent({
    setup() {
      tools = useWorkTown()
      return () => h('div')
    },
  })
  const { router } = await show(user, { at: '/suggestions?town_id=t1&status=closed&cursor=c' })
  expect(tools.town.value).toBe('t1')
  expect(tools.queryFor('deputies')).toEqual({ town_id: 't1' })
  expect(tools.queryFor('terms')).toEqual({})

  await tools.choose('t2')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ town_id: 't2', status: 'closed' })
  await tools.choose('')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ status: 'closed' })
  expect(tools.queryFor('deputies')).toEqual({})

  await router.push('/')
  await tools.choose('t3')
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/suggestions?town_id=t3')
})
