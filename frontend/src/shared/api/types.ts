/** Names for the bodies of the server's document, taken from the operations that carry them. */
import type { paths } from './schema.gen'

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete'
type Content<R> = R extends { content: { 'application/json': infer B } } ? B : never
type Good<R> = R extends { 200: infer A } ? A : R extends { 201: infer B } ? B : never

/** Body of a good answer of one operation. */
export type Answer<P extends keyof paths, M extends Method> = paths[P][M & keyof paths[P]] extends {
  responses: infer R
}
  ? Content<Good<R>>
  : never

/** Body an operation wants. */
export type Body<P extends keyof paths, M extends Method> = paths[P][M & keyof paths[P]] extends {
  requestBody?: infer B
}
  ? Content<NonNullable<B>>
  : never

/** Query parameters of a GET. */
export type Query<P extends keyof paths> = paths[P] extends {
  get: { parameters: { query?: infer Q } }
}
  ? NonNullable<Q>
  : never

export type TokenAnswer = Answer<'/auth/sign-in', 'post'>
export type SignIn = Body<'/auth/sign-in', 'post'>
export type Me = Answer<'/me', 'get'>
export type Role = Me['role']
export type OwnSession = Answer<'/me/sessions', 'get'>['items'][number]
export type Deputy = Answer<'/deputies', 'get'>['items'][number]
export type SuggestionPage = Answer<'/suggestions', 'get'>
export type SuggestionItem = SuggestionPage['items'][number]
export type SuggestionQuery = Query<'/suggestions'>
export type Suggestion = Answer<'/suggestions/{id}', 'get'>
export type NewSuggestion = Body<'/suggestions', 'post'>
export type SuggestionStatus = SuggestionItem['status']
export type SuggestionAction = Suggestion['actions'][number]
export type ActionKey = SuggestionAction['key']
export type Deadline = NonNullable<Suggestion['deadline']>
export type RatingInput = Body<'/suggestions/{id}/ratings', 'post'>
export type RatingResult = RatingInput['result']
export type TimelineEntry = Answer<'/suggestions/{id}/timeline', 'get'>['items'][number]
export type ResultClass = Suggestion['replies'][number]['result_class']
export type Attachment = Suggestion['attachments'][number]
export type InboxItem = Answer<'/inbox', 'get'>['items'][number]
export type Home = Answer<'/home', 'get'>
