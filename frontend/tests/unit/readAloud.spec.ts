import { effectScope } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useReadAloud } from '@/shared/a11y/readAloud'

class Utterance {
  lang = ''
  rate = 1
  onend: (() => void) | null = null
  onerror: (() => void) | null = null
  constructor(readonly text: string) {}
}

describe('reading aloud', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('offers nothing on a device without a voice', () => {
    vi.stubGlobal('speechSynthesis', undefined)
    Reflect.deleteProperty(globalThis, 'speechSynthesis')
    const scope = effectScope()
    expect(scope.run(() => useReadAloud())?.canRead).toBe(false)
    scope.stop()
  })

  it('reads in the language of the page, says when it is done, and stops with the page', () => {
    const voice = { speak: vi.fn<(said: Utterance) => void>(), cancel: vi.fn() }
    vi.stubGlobal('speechSynthesis', voice)
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
    const scope = effectScope()
    const aloud = scope.run(() => useReadAloud())!
    aloud.read('要我办的，一共1件。', 'zh-CN')
    const said = voice.speak.mock.calls[0]![0]
    expect([said.text, said.lang]).toEqual(['要我办的，一共1件。', 'zh-CN'])
    expect(aloud.isReading.value).toBe(true)
    said.onend?.()
    expect(aloud.isReading.value).toBe(false)
    aloud.read('再来一遍', 'zh-CN')
    scope.stop()
    expect(aloud.isReading.value).toBe(false)
    expect(voice.cancel).toHaveBeenCalled()
  })
})
