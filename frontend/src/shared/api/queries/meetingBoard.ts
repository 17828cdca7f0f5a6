/** The board of a sitting, live: a stream of events, and asking every few seconds when there is none. */
import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { missing } from '../../domain/meetings'
import { takeEvents } from '../../domain/sse'
import { api, authorisedFetch, unwrap } from '../client'
import type { Answer } from '../types'

export type Board = Answer<'/meetings/{id}/sittings/{sitting_id}/board', 'get'>

/** What each event of the stream carries. */
type Numbers = Pick<Board, 'status' | 'voters_present' | 'present' | 'item' | 'speaker'>

/** How long until the next look without a stream, and until the stream is tried again, in ms. */
const pollEvery = 3_000
const streamAgain = 20_000
/** A stream that says nothing for so long is dead: the service sends a sign of life more often. */
const silence = 45_000

/** What the board shows now; `isLost` while the service cannot be reached. */
export function useBoard(id: () => string, sittingId: () => string) {
  const board = shallowRef<Board | null>(null)
  const error = shallowRef<unknown>(null)
  const isLost = ref(false)
  let round = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined

  async function look(mine: number) {
    try {
      const params = { path: { id: id(), sitting_id: sittingId() } }
      const now = await unwrap(api.GET('/meetings/{id}/sittings/{sitting_id}/board', { params }))
      if (mine !== round) return
      board.value = now
      error.value = null
      isLost.value = false
    } catch (failure) {
      if (mine !== round) return
      error.value = failure
      isLost.value = board.value !== null
    }
  }

  /** Reads the stream until it ends; false when there is none. */
  async function stream(mine: number): Promise<boolean> {
    const path = `/api/v1/meetings/${id()}/sittings/${sittingId()}/board/events`
    const request = new Request(new URL(path, location.origin), {
      credentials: 'same-origin',
      headers: { Accept: 'text/event-stream' },
    })
    const response = await authorisedFetch(request)
    const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream')
    if (!response.ok || !isStream || !response.body) return false
    const open = response.body.getReader()
    reader = open
    const decoder = new TextDecoder()
    let rest = ''
    let dead: ReturnType<typeof setTimeout> | undefined
    const alive = () => {
      clearTimeout(dead)
      dead = setTimeout(() => void open.cancel().catch(() => undefined), silence)
    }
    try {
      for (;;) {
        alive()
        const { done, value } = await open.read()
        if (done || mine !== round) return true
        const taken = takeEvents(rest + decoder.decode(value, { stream: true }))
        rest = taken.rest
        const last = taken.data.at(-1)
        isLost.value = false
        if (!last || !board.value) continue
        const numbers = JSON.parse(last) as Numbers
        const before = board.value
        board.value = {
          ...before,
          ...numbers,
          missing: missing(numbers.voters_present, before.required),
        }
        // What does not change from second to second is asked for when the sitting moves on.
        const isOther = numbers.status !== before.status || numbers.item?.id !== before.item?.id
        if (isOther) await look(mine)
      }
    } finally {
      clearTimeout(dead)
    }
  }

  async function follow(mine: number) {
    await look(mine)
    while (mine === round) {
      const began = Date.now()
      const had = await stream(mine).catch(() => false)
      if (mine !== round) return
      // A stream that was open for a while is opened again at once; otherwise one asks for some time.
      const until = had && Date.now() - began > pollEvery ? 0 : streamAgain
      for (let waited = 0; mine === round && waited <= until; waited += pollEvery) {
        await look(mine)
        if (until === 0) break
        await new Promise((resolve) => {
          timer = setTimeout(resolve, pollEvery)
        })
      }
    }
  }

  function stop() {
    round += 1
    clearTimeout(timer)
    void reader?.cancel().catch(() => undefined)
    reader = undefined
  }

  watch(
    () => [id(), sittingId()] as const,
    ([meeting, sitting]) => {
      stop()
      board.value = null
      if (meeting && sitting) void follow(round)
    },
    { immediate: true },
  )
  onBeforeUnmount(stop)
  return { board, error, isLost }
}
