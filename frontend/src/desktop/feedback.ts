/** Messages and questions of Element Plus with their styles; import them only from here. */
import 'element-plus/es/components/message/style/css'
import 'element-plus/es/components/message-box/style/css'
import { ElMessage, ElMessageBox } from 'element-plus'

/** Says briefly that something worked. */
export function say(message: string): void {
  ElMessage({ message, type: 'success', grouping: true })
}

/** Says that something failed; stays until closed. */
export function complain(message: string): void {
  ElMessage({ message, type: 'error', duration: 0, showClose: true, grouping: true })
}

/** Asks once before an act with an effect. Returns true when confirmed. */
export async function ask(title: string, text: string, yes: string, no: string): Promise<boolean> {
  try {
    await ElMessageBox.confirm(text, title, { confirmButtonText: yes, cancelButtonText: no })
    return true
  } catch {
    return false
  }
}
