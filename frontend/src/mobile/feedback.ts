/** Short messages and questions with their styles; import them only from here. */
import 'vant/es/toast/style'
import 'vant/es/dialog/style'
import { showConfirmDialog, showToast } from 'vant'

/** Says briefly what happened; long enough to be read slowly. */
export function say(message: string): void {
  showToast({ message, duration: 3500, wordBreak: 'break-all' })
}

/** Asks once before an act with an effect. Returns true when confirmed. */
export async function ask(options: {
  title: string
  text: string
  yes: string
  no: string
}): Promise<boolean> {
  try {
    await showConfirmDialog({
      title: options.title,
      message: options.text,
      confirmButtonText: options.yes,
      cancelButtonText: options.no,
      messageAlign: 'left',
    })
    return true
  } catch {
    return false
  }
}
