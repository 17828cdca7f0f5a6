/** Reads aloud with the device's own voice, where it has one. */
import { onScopeDispose, ref } from 'vue'

/** Whether it can, whether it does, and how to begin and stop. It stops when the page is left. */
export function useReadAloud() {
  const voice = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null
  const isReading = ref(false)

  function stop(): void {
    voice?.cancel()
    isReading.value = false
  }

  function read(text: string, language: string): void {
    stop()
    if (!voice) return
    const said = new SpeechSynthesisUtterance(text)
    said.lang = language
    // A little slower than it is meant for younger ears.
    said.rate = 0.9
    said.onend = said.onerror = () => {
      isReading.value = false
    }
    isReading.value = true
    voice.speak(said)
  }

  onScopeDispose(stop)
  return { canRead: voice !== null, isReading, read, stop }
}
