import { describe, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import { ApiError, NetworkError } from '@/shared/api/problem'
import { fieldOf, useForm } from '@/shared/forms/useForm'

const schema = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(5, 'too_short'), v.maxLength(60, 'too_long')),
  tags: v.array(v.string()),
})

function make(submit: (values: { title: string; tags: string[] }) => Promise<void>) {
  return useForm({ schema, initial: { title: '', tags: [] as string[] }, submit })
}

describe('a form', () => {
  it('reads JSON pointers', () => {
    expect(fieldOf('/tags/0/name')).toBe('tags.0.name')
    expect(fieldOf('/a~1b')).toBe('a/b')
  })

  it('does not send invalid values and says what is wrong', async () => {
    const submit = vi.fn(async () => undefined)
    const form = make(submit)
    form.values.title = '修路'
    expect(await form.send()).toBe(false)
    expect(submit).not.toHaveBeenCalled()
    expect(form.errors.value.title).toMatchObject({
      code: 'too_short',
      params: { min: 5, actual: 2 },
    })
  })

  it('sends trimmed values once', async () => {
    let finish = () => undefined as void
    const submit = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    const form = make(submit)
    form.values.title = ' 关于修路的建议 '
    const first = form.send()
    expect(await form.send()).toBe(false)
    finish()
    expect(await first).toBe(true)
    expect(submit).toHaveBeenCalledTimes(1)
    expect(submit).toHaveBeenCalledWith({ title: '关于修路的建议', tags: [] })
  })

  it('shows the server’s objections at the fields and keeps every input', async () => {
    const form = make(async () => {
      throw new ApiError(422, {
        status: 422,
        code: 'validation_failed',
        errors: [
          { pointer: '/title', code: 'length', detail: '标题太长' },
          { pointer: '/tags/0', code: 'unknown', detail: '没有这个标签' },
        ],
      })
    })
    form.values.title = '关于修路的建议'
    form.values.tags = ['x']
    expect(await form.send()).toBe(false)
    expect(form.errors.value.title?.detail).toBe('标题太长')
    expect(form.errors.value.tags?.detail).toBe('没有这个标签')
    expect(form.failure.value).toBeNull()
    expect(form.values).toEqual({ title: '关于修路的建议', tags: ['x'] })
    form.touch('title')
    expect(form.errors.value.title).toBeUndefined()
  })

  it('shows a refusal without a pointer at the field it concerns', async () => {
    const form = useForm({
      schema,
      initial: { title: '关于修路的建议', tags: [] as string[] },
      fieldOfCode: { duplicate_title: 'title' },
      submit: async () => {
        throw new ApiError(409, { status: 409, code: 'duplicate_title', detail: '已有同名建议' })
      },
    })
    await form.send()
    expect(form.errors.value.title?.detail).toBe('已有同名建议')
    expect(form.failure.value).toBeNull()
  })

  it('keeps a refusal that belongs to no field', async () => {
    const refusal = new NetworkError()
    const form = make(async () => {
      throw refusal
    })
    form.values.title = '关于修路的建议'
    await form.send()
    expect(form.failure.value).toBe(refusal)
    expect(form.values.title).toBe('关于修路的建议')
  })
})
