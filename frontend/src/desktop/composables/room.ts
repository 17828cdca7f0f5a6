/**
 * How much room the page has after the text size is applied. Media queries do not know about
 * `zoom`, so the styles look at `html[data-room]` instead.
 */
import { computed, readonly, ref, watchEffect } from 'vue'
import { useTextSize } from '@/shared/a11y/textSize'

export type Room = 'narrow' | 'medium' | 'wide'

const zooms = { normal: 1, large: 1.25, xlarge: 1.5 } as const
const width = ref(typeof innerWidth === 'number' ? innerWidth : 1280)
const { textSize } = useTextSize()
const room = computed<Room>(() => {
  const free = width.value / zooms[textSize.value]
  if (free < 760) return 'narrow'
  return free < 1120 ? 'medium' : 'wide'
})

/** Keeps `html[data-room]` right; call once at start. */
export function watchRoom(): void {
  addEventListener('resize', () => {
    width.value = innerWidth
  })
  watchEffect(() => {
    document.documentElement.dataset.room = room.value
  })
}

/** The room there is now. */
export function useRoom() {
  return readonly(room)
}
