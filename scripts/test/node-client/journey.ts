/** An office reads its list page by page; a deputy drafts, changes and attaches: with nothing but what was generated. */
import { createHash } from 'node:crypto'
import { counted, expect, isRefused, need, newKey, signedIn, stranger, until } from './line.js'
import type { Schemas } from './line.js'

const [office, who] = [process.argv[3] ?? '', process.argv[4] ?? '']

async function signIn(): Promise<void> {
  const body = { username: who, password: 'wrong', client: 'app' } as const
  const refused = await stranger.POST('/auth/sign-in', { body })
  expect(isRefused(refused, 401, 'invalid_credentials'), 'a wrong password is a typed problem')
  const { error, response } = await stranger.GET('/me')
  expect(isRefused({ error, response }, 401, 'unauthenticated'), 'nobody reads nothing')
}

/** The list of the office: forwards by cursor, back again, and a cursor where it does not belong. */
async function readList(): Promise<void> {
  const clerk = await signedIn(office)
  const query = { view: 'all', sort: '-created_at', limit: 3, count: true } as const
  const first = need((await clerk.GET('/suggestions', { params: { query } })).data, 'list')
  expect(first.items.length === 3 && first.prev === null, 'three suggestions on the first page')
  let page: Schemas['Page_SuggestionItem'] = first
  const seen = first.items.map((one) => one.id)
  for (let n = 0; n < 3 && page.next; n += 1) {
    const next = { ...query, count: false, cursor: page.next }
    page = need((await clerk.GET('/suggestions', { params: { query: next } })).data, 'next page')
    seen.push(...page.items.map((one) => one.id))
  }
  expect(
    seen.length > 6 && new Set(seen).size === seen.length,
    `${seen.length} on four pages, each once`,
  )
  expect((first.total ?? 0) >= seen.length, `of ${first.total} in all`)
  const back = { ...query, count: false, cursor: page.prev ?? '' }
  const before = need(
    (await clerk.GET('/suggestions', { params: { query: back } })).data,
    'page before',
  )
  const at = seen.indexOf(before.items[0]?.id ?? '')
  expect(at === seen.length - page.items.length - 3, 'and back to the page before')
  const other = { view: 'all', level: 'county', cursor: first.next ?? '' } as const
  const refused = await clerk.GET('/suggestions', { params: { query: other } })
  expect(isRefused(refused, 400, 'cursor_mismatch'), 'a cursor of another list is refused')
  const path = { id: need(seen[0], 'suggestion') }
  const one = await clerk.GET('/suggestions/{id}', { params: { path } })
  const etag = one.response.headers.get('etag') ?? ''
  expect(
    one.data?.id === path.id && etag.startsWith(`"v${one.data.version}`),
    'one of them, with its version',
  )
  const header = { 'If-None-Match': etag }
  const same = await clerk.GET('/suggestions/{id}', { params: { path, header } })
  expect(same.response.status === 304, 'asked again, it is the same and costs no body')
}

/** A draft: made once however often it is sent, changed only on what was seen, with a file, thrown away. */
async function draft(): Promise<void> {
  const deputy = await signedIn(who)
  const forbidden = await deputy.GET('/accounts')
  expect(isRefused(forbidden, 403, 'forbidden'), 'a deputy has no business with accounts')
  const begun = need((await deputy.GET('/changes')).data, 'changes')
  expect((begun.load ?? []).length > 0, 'the changes say what to read first')

  const body: Schemas['CreateSuggestionRequest'] = {
    title: '关于增设村口候车亭的建议',
    content: '村口没有候车的地方，雨天老人和学生站在路边等车很不安全，建议增设一座候车亭。',
    level: 'township',
  }
  const header = { 'Idempotency-Key': newKey() }
  const short = await deputy.POST('/suggestions', {
    body: { ...body, title: '亭' },
    params: { header },
  })
  const wrong = short.error?.errors?.[0]
  expect(
    isRefused(short, 422, 'validation_failed') && wrong?.pointer === '/title',
    `a short title is pointed at: ${wrong?.code}`,
  )
  header['Idempotency-Key'] = newKey()
  const made = await deputy.POST('/suggestions', { body, params: { header } })
  const own = need(made.data, 'draft')
  expect(made.response.status === 201 && own.status === 'draft', 'a draft')
  const again = await deputy.POST('/suggestions', { body, params: { header } })
  expect(
    again.data?.id === own.id && again.response.headers.get('idempotency-replayed') === 'true',
    'sent again, it is the same one',
  )
  const reused = await deputy.POST('/suggestions', {
    body: { ...body, title: '关于别的事情的建议' },
    params: { header },
  })
  expect(isRefused(reused, 422, 'idempotency_key_reused'), 'the key is of no use for another one')

  const path = { id: own.id }
  const seen = { 'If-Match': `"v${own.version}"` }
  const change = { title: '关于增设村口候车亭和路灯的建议' }
  const changed = await deputy.PATCH('/suggestions/{id}', {
    body: change,
    params: { path, header: seen },
  })
  expect(
    changed.data?.title === change.title && changed.data.version > own.version,
    'changed on the version seen',
  )
  const stale = await deputy.PATCH('/suggestions/{id}', {
    body: { title: '关于路灯的建议' },
    params: { path, header: seen },
  })
  expect(isRefused(stale, 412, 'precondition_failed'), 'on the version before it is refused')
  // @ts-expect-error The types say that a version must be named.
  const blind = await deputy.PATCH('/suggestions/{id}', { body: change, params: { path } })
  expect(isRefused(blind, 428, 'precondition_required'), 'without a version, too')

  await attach(deputy, own.id)
  let since = begun.next
  const isTold = async () => {
    const found = need(
      (await deputy.GET('/changes', { params: { query: { since } } })).data,
      'changes',
    )
    return found.items.some((one) => one.kind === 'suggestion' && one.id === own.id)
  }
  await until('it is among what has changed', isTold)
  const isQuiet = async () => {
    const first = await deputy.GET('/changes', { params: { query: { since } } })
    if (first.data?.items.length !== 0) {
      since = first.data?.next ?? since
      return false
    }
    const tag = { 'If-None-Match': first.response.headers.get('etag') ?? '' }
    const second = await deputy.GET('/changes', { params: { query: { since }, header: tag } })
    return second.response.status === 304
  }
  await until('asked again, nothing is new', isQuiet)
  const odd = await deputy.GET('/changes', { params: { query: { since: 'of-another-service' } } })
  expect(isRefused(odd, 410, 'changes_too_old'), 'a cursor of another service is refused')

  const now = need((await deputy.GET('/suggestions/{id}', { params: { path } })).data, 'draft')
  expect(
    now.attachments.length === 1 && now.actions.length > 0,
    'it carries the file, and says what may be done',
  )
  const last = { 'If-Match': `"v${now.version}"` }
  const gone = await deputy.DELETE('/suggestions/{id}', { params: { path, header: last } })
  expect(gone.response.status === 204, 'thrown away')
  const missing = await deputy.GET('/suggestions/{id}', { params: { path } })
  expect(isRefused(missing, 404, 'not_found'), 'nobody finds it any more')
  expect((await deputy.POST('/auth/sign-out')).response.status === 204, 'signed out')
  const ended = await deputy.GET('/me')
  expect(ended.response.status === 401, 'the token is of no use any more')
}

type Deputy = Awaited<ReturnType<typeof signedIn>>

/** A document comes back as it was sent; what is not what it is called is refused. */
async function attach(deputy: Deputy, id: string): Promise<void> {
  const text = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
  const send = (name: string, header: { 'Idempotency-Key'?: string }) =>
    deputy.POST('/attachments', {
      // The document says "binary"; a form carries it.
      body: { subject_kind: 'suggestion', subject_id: id, file: text },
      bodySerializer: ({ file, ...rest }) => {
        const form = new FormData()
        for (const [field, value] of Object.entries(rest)) form.append(field, String(value))
        form.append('file', new Blob([file]), name)
        return form
      },
      params: { header },
    })
  const header = { 'Idempotency-Key': newKey() }
  const sent = await send('候车亭示意图.pdf', header)
  const kept = need(sent.data, 'file')
  const hash = createHash('sha256').update(text).digest('hex')
  expect(sent.response.status === 201 && kept.sha256 === hash, `a file is kept: ${kept.file_name}`)
  const again = await send('候车亭示意图.pdf', header)
  expect(again.data?.id === kept.id, 'sent again, it is the same file')
  const path = { id: kept.id }
  const read = await deputy.GET('/attachments/{id}/content', { params: { path }, parseAs: 'text' })
  expect(read.data === text, 'and comes back byte for byte')
  const lied = await send('候车亭.png', {})
  expect(isRefused(lied, 422, 'attachment_type_mismatch'), 'what is no picture is not kept as one')
}

await signIn()
await readList()
await draft()
console.log(counted())
