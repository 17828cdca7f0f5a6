/** Rules of a diary entry's fields, the same as the server's. */
import * as v from 'valibot'
import type { DiaryFacts } from '../domain/diaryEntries'

const text = v.pipe(v.string(), v.trim())
/** A text that may be left out. */
export const upTo = (max: number) => v.pipe(text, v.maxLength(max, 'too_long'))

export const diaryFields = {
  content: v.pipe(text, v.minLength(2, 'too_short'), v.maxLength(2000, 'too_long')),
  met_on: v.pipe(v.string(), v.minLength(1, 'required')),
  village: upTo(60),
  place: upTo(100),
  people: upTo(100),
  category: v.string(),
  handling: v.string(),
  handled_note: upTo(1000),
  follow_up_on: v.string(),
  /** Empty: as the congress has it. */
  is_shared: v.union([v.boolean(), v.literal('')]),
  /** Drafts that were begun before it was asked for do not have it. */
  is_shared_with_leader: v.optional(v.union([v.boolean(), v.literal('')]), ''),
}

/** The entry as it was when the form was opened; it goes along unchanged. */
export const seenFacts = v.custom<DiaryFacts>(() => true)
