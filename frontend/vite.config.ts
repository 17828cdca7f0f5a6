/**
 * Build of the web client: two HTML entries (`/` for the desktop, `/m/` for the phone) from one
 * source tree. Only the phone is an installable application, so only what the phone entry can
 * reach is precached.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { VantResolver } from '@vant/auto-import-resolver'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { phoneFallback, vantIconFont, withoutUnneeded } from './tools/vite-plugins.ts'
import { type Manifest, reachable } from './tools/manifest.ts'

const here = import.meta.dirname
const dist = resolve(here, 'dist')

/** What does nothing without the server: one's own account and address, what a step of a group led to, pictures that it keeps. */
const needsServer =
  /^src\/mobile\/(i18n\/.*\/mail\.ts|pages\/(group_activities\/forms\/LinkField|account\/(Password|SecondFactor)|me\/(Mail|Sessions))|showPicture\.ts)/

/** Words of pages in the second language: fetched when they are used, kept from then on. */
const secondLanguage = /^src\/mobile\/i18n\/en\/pages\//

/** What few deputies open in a month, with its words: fetched by itself once the phone has what is opened daily. */
const seldomOpened =
  /^src\/mobile\/(i18n\/zh-CN\/)?pages\/(announcements|ballots|decisions|deputy_groups|duty_points|group_quarters|inquiries|inspections|motions|oral_opinions|project_ideas|project_works|projects|questions|resident_messages|stations|work_plans|deputy_appraisals|awards|deputy_cards|deputy_certificates|deputy_contacts|deputy_pledges|deputy_posts|deputy_resignations|deputy_talks|deputy_visits|duty_files|duty_rates|group_inspections|trainings|bulletins|voter_reports)[./]|^src\/mobile\/pages\/(diary_entries\/forms\/MakeForm|suggestions\/(CosignCard|EditPage|FieldWork|InvitePage|PreReplyPage|SignOffPage|SupervisionCard)|reception_visits\/(UnitListPage|forms\/ReturnForm))/

// Reading and drawing codes is large and of use only while the hall or the server can be reached.
const forCodes = /(jsQR|QrCode)/

/** Files of the phone: `first` is precached, `later` is kept when there is time (`mobile/keepParts.ts`). */
function phoneFiles() {
  const manifest = JSON.parse(
    readFileSync(resolve(dist, '.vite/manifest.json'), 'utf8'),
  ) as Manifest
  const never = new RegExp(`${needsServer.source}|${secondLanguage.source}|${forCodes.source}`)
  const all = reachable(manifest, 'm/index.html', { lazy: true, without: never })
  const without = new RegExp(`${never.source}|${seldomOpened.source}`)
  const daily = reachable(manifest, 'm/index.html', { lazy: true, without })
  const first = new Set([...daily, 'm/index.html', 'icon-192.png', 'm.webmanifest'])
  return { first, later: [...all].filter((file) => !first.has(file)).sort() }
}

/** Answers that deputies read again without network, by the beginning of their paths. */
const keptAnswers = [
  'announcements',
  'awards',
  'bulletins',
  'decisions',
  'deputies',
  'deputy-appraisals',
  'deputy-certificates',
  'deputy-contacts',
  'deputy-groups',
  'deputy-pledge-years',
  'deputy-pledges',
  'deputy-post-holdings',
  'deputy-post-templates',
  'deputy-posts',
  'deputy-resignations',
  'deputy-talks',
  'deputy-visits',
  'diary-entries',
  'duty-appeals',
  'duty-files',
  'duty-points',
  'duty-quarters',
  'duty-records',
  'duty-rule-sets',
  'group-activities',
  'group-inspections',
  'group-quarters',
  'home',
  'inbox',
  'inquiries',
  'inspections',
  'meetings',
  'motions',
  'notices',
  'oral-opinions',
  'organs',
  'parameters',
  'project-ideas',
  'project-rounds',
  'project-works',
  'projects',
  'questions',
  'reception-visits',
  'receptions',
  'resident-messages',
  'stations',
  'suggestions',
  'trainings',
  'voter-reports',
  'work-plans',
]
/** Whole names and numbers are looked up each time, which is recorded, and pictures are too large. */
const neverKept = '(?!.*/(contact|picture)$)'

export default defineConfig({
  // The smaller of its two builds: dates and numbers are written by `shared/ui/format`.
  resolve: { alias: { '@': resolve(here, 'src'), 'vue-i18n': 'petite-vue-i18n' } },
  plugins: [
    // Neither our pages nor the components that we use are written with options.
    vue({ features: { optionsAPI: false } }),
    withoutUnneeded(),
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
            const { first, later } = phoneFiles()
            writeFileSync(resolve(dist, 'm/parts.json'), JSON.stringify(later))
            return { manifest: entries.filter((entry) => first.has(entry.url)), warnings: [] }
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
              expiration: { maxEntries: 600 },
              cacheableResponse: { statuses: [200] },
            },
          },
          {
            // Personal data: the list is closed, and the cache is deleted at sign-out.
            urlPattern: new RegExp(`/api/v1/${neverKept}(${keptAnswers.join('|')})([/?]|$)`),
            method: 'GET',
            handler: 'NetworkFirst',
            options: {
              cacheName: 'luzhi-answers',
              networkTimeoutSeconds: 6,
              matchOptions: { ignoreVary: true },
              expiration: { maxEntries: 300, maxAgeSeconds: 14 * 24 * 3600 },
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
