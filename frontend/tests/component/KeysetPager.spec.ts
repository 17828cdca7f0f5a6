import { describe, expect, it } from 'vitest'
import KeysetPager from '@/desktop/components/KeysetPager.vue'
import { show } from './support'

describe('KeysetPager', () => {
  it('says when there are more rows than were counted', async () => {
    const base = { next: null, prev: null, total: 1000, shown: 20 }
    const exact = await show(KeysetPager, { props: base })
    const capped = await show(KeysetPager, { props: { ...base, isTotalCapped: true } })
    const words = (one: typeof exact) => one.wrapper.get('[role=status]').text()
    expect(words(exact)).toContain('1000')
    expect(words(capped)).toContain('1,000')
    expect(words(capped)).not.toBe(words(exact))
  })
})
