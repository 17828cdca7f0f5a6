/** Small build plugins of ours. */
import type { Plugin } from 'vite'

/**
 * Vant's icon stylesheet carries 34 KiB of base64 and a fallback address on another origin:
 * turn it into one local woff2 file, so that `font-src 'self'` holds.
 */
export function vantIconFont(): Plugin {
  return {
    name: 'vant-icon-font',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!/[\\/]vant[\\/]es[\\/]icon[\\/]index\.css/.test(id)) return
      const data = /url\(data:font\/woff2;[^,]*base64,([^)]+)\)/.exec(code)?.[1]
      if (!data) this.error('vant icon font not found')
      const ref = this.emitFile({
        type: 'asset',
        name: 'vant-icon.woff2',
        source: Buffer.from(data, 'base64'),
      })
      return code.replace(
        /src:\s*url\(data:font[^;}]*;[^}]*?(?=;?\s*})/,
        `src:url(__VITE_ASSET__${ref}__) format("woff2");font-display:block`,
      )
    },
  }
}

/** Development only: `/m/anything` is served by the phone entry, as the real server does. */
export function phoneFallback(): Plugin {
  return {
    name: 'phone-fallback',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? ''
        if (/^\/m(\/[^.]*)?$/.test(path)) request.url = '/m/index.html'
        next()
      })
    },
  }
}
