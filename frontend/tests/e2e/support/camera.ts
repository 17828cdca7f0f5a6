/** A phone whose camera sees a picture of a QR code. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserType, type Page, type TestInfo } from '@playwright/test'
import { encode } from 'uqr'
import { watch } from './page'

const width = 640
const height = 480
/** Pixels of a module, and white modules around the code. */
const module = 6
const quiet = 4

/** A film of one picture (Y4M, 4:2:0) that shows the code in the middle of grey. */
function film(text: string): Buffer {
  const { data, size } = encode(text, { border: quiet })
  const luma = Buffer.alloc(width * height, 128)
  const left = Math.floor((width - size * module) / 2)
  const top = Math.floor((height - size * module) / 2)
  data.forEach((row, y) =>
    row.forEach((isDark, x) => {
      for (let line = 0; line < module; line += 1) {
        const at = (top + y * module + line) * width + left + x * module
        luma.fill(isDark ? 16 : 235, at, at + module)
      }
    }),
  )
  const header = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`
  return Buffer.concat([Buffer.from(header), luma, Buffer.alloc((width * height) / 2, 128)])
}

/** A browser of its own whose camera plays what `show` was given last; opened again it plays the newest. */
export async function phoneWithCamera(
  type: BrowserType,
  launched: Pick<TestInfo, 'project'>,
): Promise<{ page: Page; show: (text: string) => Promise<void>; leave: () => Promise<void> }> {
  const { launchOptions, baseURL, locale, timezoneId } = launched.project.use
  const folder = await mkdtemp(join(tmpdir(), 'luzhi-camera-'))
  const file = join(folder, 'camera.y4m')
  const show = (text: string) => writeFile(file, film(text))
  await show('https://example.com/')
  const browser: Browser = await type.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ],
  })
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    ...(locale && { locale }),
    ...(timezoneId && { timezoneId }),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    permissions: ['camera'],
  })
  const page = await context.newPage()
  const check = watch(page, baseURL)
  return {
    page,
    show,
    leave: async () => {
      check()
      await browser.close()
      await rm(folder, { recursive: true })
    },
  }
}
