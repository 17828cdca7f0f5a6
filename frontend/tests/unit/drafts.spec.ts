// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { countDrafts, dropDraft, dropDrafts, loadDraft, saveDraft } from '@/shared/offline/drafts'

describe('drafts', () => {
  it('keep values and files per user and form', async () => {
    const file = { key: 'k', name: 'a.jpg', blob: new Blob(['picture']) }
    await saveDraft('u1', 'suggestion', { title: '关于修路' }, [file])
    await saveDraft('u2', 'suggestion', { title: '别人的' })
    const draft = await loadDraft('u1', 'suggestion')
    expect(draft?.values).toEqual({ title: '关于修路' })
    expect(await draft?.files[0]?.blob.text()).toBe('picture')
  })

  it('are replaced and dropped', async () => {
    await saveDraft('u1', 'rating', { result: 'satisfied' })
    await saveDraft('u1', 'rating', { result: 'dissatisfied' })
    expect((await loadDraft('u1', 'rating'))?.values).toEqual({ result: 'dissatisfied' })
    await dropDraft('u1', 'rating')
    expect(await loadDraft('u1', 'rating')).toBeUndefined()
  })

  it('of one person are counted and deleted together', async () => {
    await saveDraft('u3', 'diary_entry/new', { content: '见了张三' })
    await saveDraft('u3', 'motion/new', { title: '关于修渠' })
    await saveDraft('u4', 'motion/new', { title: '别人的' })
    expect(await countDrafts('u3')).toBe(2)
    await dropDrafts('u3')
    expect(await countDrafts('u3')).toBe(0)
    expect(await countDrafts('u4')).toBe(1)
  })
})
