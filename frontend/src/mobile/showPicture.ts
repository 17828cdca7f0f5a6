/** A picture over the whole screen, with two-finger zoom. */
import 'vant/es/image-preview/style'
import { showImagePreview } from 'vant'

/** Shows the picture until it is closed. */
export function showPicture(blob: Blob): void {
  const address = URL.createObjectURL(blob)
  showImagePreview({
    images: [address],
    showIndex: false,
    closeable: true,
    onClose: () => URL.revokeObjectURL(address),
  })
}
