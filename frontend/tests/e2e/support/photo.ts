/** Photographs as telephones take them: large, hard to compress, with the place in their EXIF. */
import { readFile, writeFile } from 'node:fs/promises'
import { type Browser } from '@playwright/test'

export const megabytes = 1024 * 1024

/** 43.21 seconds, as it stands in the EXIF of these pictures: where it is found, somebody tells a place. */
export const place = Buffer.from(new Uint32Array([4321, 100]).buffer)

const segment = (marker: number, content: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

const numbers = (...all: number[]) => Buffer.from(new Uint32Array(all).buffer)

/** An entry of a directory: tag, type, how many, and the value or where it stands. */
function entry(tag: number, type: number, count: number, value: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt16LE(tag, 0)
  head.writeUInt16LE(type, 2)
  head.writeUInt32LE(count, 4)
  return Buffer.concat([head, value])
}

/** EXIF that says 32°49′43.21″ N. */
function exif(): Buffer {
  const tiff = Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0\x01\0', 'latin1'),
    entry(0x8825, 4, 1, numbers(26)),
    numbers(0),
    Buffer.from([2, 0]),
    entry(1, 2, 2, Buffer.from('N\0\0\0', 'latin1')),
    entry(2, 5, 3, numbers(56)),
    numbers(0),
    numbers(32, 1, 49, 1),
    place,
  ])
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]))
}

/** A JPEG full of noise, as the browser encodes it. */
async function noise(browser: Browser, width: number, height: number): Promise<Buffer> {
  const page = await browser.newPage()
  const text = await page.evaluate(
    async ([width, height]) => {
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = height
      const context = canvas.getContext('2d')
      if (!context) return ''
      const picture = context.createImageData(width, height)
      const dots = new Uint32Array(picture.data.buffer)
      let seed = 20_261_130
      for (let at = 0; at < dots.length; at += 1) {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
        dots[at] = (seed >>> 8) | 0xff000000
      }
      context.putImageData(picture, 0, 0)
      return new Promise<string>((resolve) => {
        canvas.toBlob(
          (blob) => {
            const reader = new FileReader()
            reader.onload = () => {
              resolve(String(reader.result).replace(/^[^,]*,/, ''))
            }
            if (blob) reader.readAsDataURL(blob)
          },
          'image/jpeg',
          1,
        )
      })
    },
    [width, height] as const,
  )
  await page.close()
  return Buffer.from(text, 'base64')
}

/**
 * Writes a photograph of exactly so many bytes, with its place: what the noise does not fill is comment, as the notes
 * that makers leave.
 */
export async function photo(browser: Browser, path: string, size: number): Promise<string> {
  const shot = await noise(browser, 3000, 2000)
  const parts = [shot.subarray(0, 2), exif()]
  let missing = size - shot.length - (parts[1]?.length ?? 0)
  if (missing < 4) throw new Error(`the noise alone is ${shot.length} bytes`)
  while (missing > 0) {
    // The last two share what is left: no comment is shorter than its own head.
    const next = missing > 65_000 + 4 ? 65_000 : missing
    parts.push(segment(0xfe, Buffer.alloc(next - 4, 0x20)))
    missing -= next
  }
  await writeFile(path, Buffer.concat([...parts, shot.subarray(2)]))
  return path
}

/** The same file without most of its picture: nothing can show it or make it smaller. */
export async function damaged(from: string, path: string): Promise<string> {
  const bytes = await readFile(from)
  bytes.fill(0x20, 4)
  await writeFile(path, bytes)
  return path
}
