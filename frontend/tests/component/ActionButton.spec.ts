import { expect, it } from 'vitest'
import ActionButton from '@/desktop/components/ActionButton.vue'
import { show } from './support'

it('a button that cannot be pressed stays reachable and carries its reason', async () => {
  const { wrapper } = await show(ActionButton, {
    props: { reason: '现在轮到承办单位' },
    slots: { default: '审查' },
  })
  const button = wrapper.get('button')
  expect(button.attributes('aria-disabled')).toBe('true')
  expect(button.attributes('disabled')).toBeUndefined()
  const reason = wrapper.get(`[id="${button.attributes('aria-describedby')}"]`)
  expect(reason.text()).toBe('现在轮到承办单位')
  await button.trigger('click')
  expect(wrapper.emitted('press')).toBeUndefined()
})

it('without a reason it acts', async () => {
  const { wrapper } = await show(ActionButton, { slots: { default: '审查' } })
  await wrapper.get('button').trigger('click')
  expect(wrapper.emitted('press')).toHaveLength(1)
})
