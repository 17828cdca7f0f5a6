/** Text size in three steps, kept on this device and set on <html>. */
import { ref } from 'vue'

export const textSizes = ['normal', 'large', 'xlarge'] as const
export type TextSize = (typeof textSizes)[number]

const key = 'luzhi.text_size'

function read(): TextSize {
  const stored = localStorage.getItem(key)
  return textSizes.find((size) => size === stored) ?? 'normal'
}

const current = ref<TextSize>('normal')

/** Applies the stored size; call before the first paint. */
export function applyTextSize(): void {
  current.value = read()
  document.documentElement.dataset.textSize = current.value
}

/** The current size and how to change it. */
export function useTextSize() {
  return {
    textSize: current,
    setTextSize(size: TextSize) {
      localStorage.setItem(key, size)
      applyTextSize()
    },
  }
}
