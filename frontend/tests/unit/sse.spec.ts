import { describe, expect, it } from 'vitest'
import { takeEvents } from '@/shared/domain/sse'

describe('events of a stream', () => {
  it('are taken when they are whole', () => {
    const first = takeEvents('data: {"present":1}\n\ndata: {"pre')
    expect(first.data).toEqual(['{"present":1}'])
    expect(takeEvents(`${first.rest}sent":2}\n\n`)).toEqual({ data: ['{"present":2}'], rest: '' })
  })

  it('leave signs of life and other fields aside', () => {
    const { data } = takeEvents(': still here\n\nid: 7\nevent: board\ndata: a\ndata: b\r\n\r\n')
    expect(data).toEqual(['a\nb'])
  })
})
