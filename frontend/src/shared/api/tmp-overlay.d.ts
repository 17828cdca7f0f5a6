import type { paths as P } from './schema.gen'
type Item = {
  id: string; kind: 'idea' | 'message'; level: 'county' | 'township'; town_id: string | null; town_name: string | null
  round_id: string | null; round_title: string | null; deputy_id: string | null; deputy_name: string | null
  title: string; excerpt: string; village: string | null; place: string | null
  category: 'road' | 'water' | 'education' | 'health' | 'elderly' | 'environment' | 'housing' | 'culture' | 'safety' | 'farming' | 'other' | null
  status: 'waiting' | 'accepted' | 'refused'; answered_at: string | null; forwarded_at: string | null
  idea_id: string | null; suggestion_id: string | null; received_at: string; version: number
}
type Refusal = 'spam' | 'abuse' | 'personal_data' | 'not_ours' | 'duplicate' | 'illegal'
type One = Item & {
  content: string; sent_title: string | null
  proposal: { title: string; content: string; findings: { kind: 'phone' | 'identity_card' | 'account' | 'plate' | 'name'; text: string }[] } | null
  contact: { name: string | null; phone_masked: string | null } | null
  decided_at: string | null; refusal_reason: Refusal | null; refusal_note: string | null
  answer: string | null; answered_by: string | null; forward_note: string | null
  actions: { key: 'accept' | 'refuse' | 'answer' | 'convert' | 'forward'; allowed: boolean; code: string | null; reason: string | null }[]
  is_demo: boolean
}
type Card = {
  deputy_id: string; is_shown: boolean; consented_on: string | null; takes_letters: boolean; phone: string | null
  contact_times: string | null; station_name: string | null; station_address: string | null; introduction: string | null
  entered_by: string | null; withdrawn_at: string | null; link: string; version: number
}
type Ok<T> = { 200: { headers: { [name: string]: unknown }; content: { 'application/json': T } } }
type Get<T> = { parameters: { query?: never; header?: never; path: { id: string }; cookie?: never }; requestBody?: never; responses: Ok<T> }
type Act<B, T> = { parameters: { query?: never; header: { 'If-Match': string; 'Idempotency-Key'?: string }; path: { id: string }; cookie?: never }; requestBody: { content: { 'application/json': B } }; responses: Ok<T> }
declare module './schema.gen' {
  interface paths {
    '/resident-messages': { get: { parameters: { query?: { status?: string | null; kind?: string | null; round_id?: string | null; answered?: boolean | null; forwarded?: boolean | null; q?: string | null; sort?: string | null; limit?: number | null; cursor?: string | null; count?: boolean }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: Ok<{ items: Item[]; next: string | null; prev: string | null; total?: number | null }> } }
    '/resident-messages/{id}': { get: Get<One> }
    '/resident-messages/{id}/timeline': { get: P['/project-ideas/{id}/timeline']['get'] }
    '/resident-messages/{id}/contact': { get: Get<{ name: string | null; phone: string | null }> }
    '/resident-messages/{id}/acceptances': { post: Act<{ title: string; content: string; category?: Item['category'] }, One> }
    '/resident-messages/{id}/refusals': { post: Act<{ reason: Refusal; note: string }, One> }
    '/resident-messages/{id}/answers': { post: Act<{ answer: string }, One> }
    '/resident-messages/{id}/forwardings': { post: Act<{ remark: string }, One> }
    '/resident-messages/{id}/suggestions': { post: Act<{ title: string; content?: string | null }, One> }
    '/deputies/{id}/card': { get: Get<Card>; put: { parameters: { query?: never; header?: never; path: { id: string }; cookie?: never }; requestBody: { content: { 'application/json': { consented_on: string; takes_letters: boolean; phone?: string | null; contact_times?: string | null; station_name?: string | null; station_address?: string | null; introduction?: string | null } } }; responses: Ok<Card> } }
    '/deputies/{id}/card-withdrawals': { post: { parameters: { query?: never; header?: { 'Idempotency-Key'?: string }; path: { id: string }; cookie?: never }; requestBody?: never; responses: Ok<Card> } }
  }
}
export {}
