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

/** Parts of libraries that every page would load and none needs: file → what is written instead of what. */
const unneeded: [file: RegExp, from: RegExp, to: string][] = [
  // The texts' library looks one function up by its name in all of Vue, which keeps all of it: name the function.
  [
    /petite-vue-i18n[\\/]dist[\\/]petite-vue-i18n\.mjs/,
    /import \* as Vue from 'vue'/,
    "import { getCurrentInstance as vueInstance } from 'vue'",
  ],
  [
    /petite-vue-i18n[\\/]dist[\\/]petite-vue-i18n\.mjs/,
    /if \(key in Vue\) \{[^}]*\}\s*else \{\s*return Vue\.getCurrentInstance\(\);\s*\}/,
    'return vueInstance();',
  ],
  // The words of Element Plus before a language is set: ours is set from the start, and Chinese is there.
  [
    /element-plus[\\/]es[\\/]hooks[\\/]use-locale[\\/]index\.mjs/,
    /locale\/lang\/en\.mjs/,
    'locale/lang/zh-cn.mjs',
  ],
  // Shades of a colour given to one button (`<el-button color>`): ours have the theme's.
  [
    /element-plus[\\/]es[\\/]components[\\/]button[\\/]src[\\/]button-custom\.mjs/,
    /[^]+/,
    "import { computed } from 'vue'\nexport const useButtonCustomStyle = () => computed(() => ({}))",
  ],
]

/** Leaves out of the build what libraries bring along and nothing uses; fails when a library changed there. */
export function withoutUnneeded(): Plugin {
  const done = new Set<RegExp>()
  return {
    name: 'without-unneeded',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      const here = unneeded.filter(([file]) => file.test(id))
      if (here.length === 0) return
      let small = code
      for (const [file, from, to] of here) {
        if (!from.test(small)) this.error(`${id} is written in another way now`)
        small = small.replace(from, to)
        done.add(file)
      }
      return { code: small, map: null }
    },
    buildEnd(error) {
      if (error) return
      for (const [file] of unneeded) if (!done.has(file)) this.error(`no file is ${file.source}`)
    },
  }
}
