/**
 * Build of the web client: two HTML entries (`/` for the desktop, `/m/` for the phone) from one
 * source tree. Only the phone is an installable application, so only what the phone entry can
 * reach is precached.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { VantResolver } from '@vant/auto-import-resolver'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { phoneFallback, vantIconFont } from './tools/vite-plugins.ts'
import { type Manifest, reachable } from './tools/manifest.ts'

const here = import.meta.dirname
const dist = resolve(here, 'dist')

/** What does nothing without the server: one's own account, address and public card, what is made of a diary, what a step of a group led to, a station, pictures that it keeps. */
const needsServer =
  /^src\/mobile\/(i18n\/.*\/(deputy_cards|mail)\.ts|pages\/(deputy_cards\/|diary_entries\/forms\/MakeForm|group_activities\/forms\/LinkField|account\/(Password|SecondFactor)|me\/(Mail|Sessions))|showPicture\.ts)/

/** Words of pages in the second language: fetched when they are used, kept from then on. */
const secondLanguage = /^src\/mobile\/i18n\/en\/pages\//

/** Files the phone entry reaches, lazily or not; everything else stays out of the precache. */
function phoneFiles(): Set<string> {
  const manifest = JSON.parse(
    readFileSync(resolve(dist, '.vite/manifest.json'), 'utf8'),
  ) as Manifest
  const files = reachable(manifest, 'm/index.html', { lazy: true })
  const unused = new Set(
    Object.entries(manifest)
      .filter(([source]) => needsServer.test(source) || secondLanguage.test(source))
      .flatMap(([, chunk]) => [chunk.file, ...(chunk.css ?? [])]),
  )
  // Reading and drawing codes is large and of use only while the hall or the server can be reached.
  const kept = [...files].filter((file) => !/\/(jsQR|QrCode)-/.test(file) && !unused.has(file))
  return new Set([...kept, 'm/index.html', 'icon-192.png', 'm.webmanifest'])
}

export default defineConfig({
  resolve: { alias: { '@': resolve(here, 'src') } },
  plugins: [
    vue(),
    vantIconFont(),
    phoneFallback(),
    Components({
      dirs: [],
      dts: 'components.gen.d.ts',
      resolvers: [ElementPlusResolver({ importStyle: 'css' }), VantResolver()],
    }),
    VitePWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      scope: '/m/',
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,png,webmanifest}'],
        manifestTransforms: [
          (entries) => {
            const wanted = phoneFiles()
            return { manifest: entries.filter((entry) => wanted.has(entry.url)), warnings: [] }
          },
        ],
        navigateFallback: '/m/index.html',
        navigateFallbackAllowlist: [/^\/m(\/|$)/],
        // The very first visit is already cached; a new version still waits to be accepted.
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: false,
        runtimeCaching: [
          {
            // Parts that are not precached; their names change with their content.
            urlPattern: ({ url }) => url.pathname.startsWith('/assets/'),
            method: 'GET',
            handler: 'CacheFirst',
            options: {
              cacheName: 'luzhi-parts',
              expiration: { maxEntries: 150 },
              cacheableResponse: { statuses: [200] },
            },
          },
          {
            // Personal data: the list is closed, and the cache is deleted at sign-out.
            urlPattern: ({ url }) =>
              /^\/api\/v1\/(decisions|deputy-groups|diary-entries|group-activities|group-quarters|home|inbox|inquiries\/congresses|inspections|meetings|oral-opinions|organs|parameters|project-works|projects|reception-visits|receptions|stations|suggestions)(\/|$)/.test(
                url.pathname,
              ),
            method: 'GET',
            handler: 'NetworkFirst',
            options: {
              cacheName: 'luzhi-answers',
              networkTimeoutSeconds: 6,
              matchOptions: { ignoreVary: true },
              expiration: { maxEntries: 120, maxAgeSeconds: 14 * 24 * 3600 },
              cacheableResponse: { statuses: [200] },
            },
          },
        ],
      },
    }),
  ],
  build: {
    target: ['es2020', 'chrome87', 'edge88', 'firefox78', 'safari14'],
    manifest: true,
    sourcemap: false,
    rolldownOptions: {
      input: { desktop: resolve(here, 'index.html'), phone: resolve(here, 'm/index.html') },
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'vue',
              test: /node_modules[\\/](@vue|vue|vue-router|vue-i18n|@intlify|pinia|@tanstack)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': process.env.LUZHI_URL ?? 'http://127.0.0.1:8080' },
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/unit/**/*.spec.ts', 'tests/component/**/*.spec.ts'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    // Its components import their styles, which node cannot read by itself.
    server: { deps: { inline: ['element-plus'] } },
  },
})
