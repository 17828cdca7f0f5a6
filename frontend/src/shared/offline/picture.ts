/** Pictures from a phone's camera, made small enough for a village connection. */

/** Longest side in pixels, JPEG quality. */
const longestSide = 1600
const quality = 0.82

/** Size that keeps the proportions and fits into the longest side. */
export function fit(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

function load(file: Blob): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    const address = URL.createObjectURL(file)
    image.onload = () => {
      URL.revokeObjectURL(address)
      resolve(image)
    }
    image.onerror = () => {
      URL.revokeObjectURL(address)
      reject(new Error('not a picture'))
    }
    image.src = address
  })
}

/**
 * A JPEG of at most 1600 px, or the file itself when it is no picture, cannot be read, or would
 * not become smaller. Redrawing also removes the place where the picture was taken.
 */
export async function compressPicture(file: File): Promise<{ blob: Blob; name: string }> {
  const asIs = { blob: file, name: file.name }
  if (!file.type.startsWith('image/') || file.type === 'image/gif') return asIs
  try {
    const image = await load(file)
    const size = fit(image.naturalWidth, image.naturalHeight)
    const canvas = document.createElement('canvas')
    canvas.width = size.width
    canvas.height = size.height
    const context = canvas.getContext('2d')
    if (!context) return asIs
    context.fillStyle = '#fff'
    context.fillRect(0, 0, size.width, size.height)
    context.drawImage(image, 0, 0, size.width, size.height)
    const blob = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', quality),
    )
    if (!blob) return asIs
    return { blob, name: file.name.replace(/\.[^.]*$/, '') + '.jpg' }
  } catch {
    return asIs
  }
}
