/** The form of a deputy's public card: what is left empty is not shown. */
import * as v from 'valibot'
import type { DeputyCard, DeputyCardBody } from '../api/queries/deputyCards'

const text = v.pipe(v.string(), v.trim())
const line = (min: number, max: number) =>
  v.pipe(
    text,
    v.maxLength(max, 'too_long'),
    v.check((value) => value === '' || value.length >= min, 'too_short'),
  )

export const cardSchema = v.pipe(
  v.object({
    consented_on: v.pipe(v.string(), v.minLength(1, 'required')),
    takes_letters: v.boolean(),
    phone: line(5, 30),
    contact_times: line(2, 100),
    station_name: line(2, 60),
    station_address: line(2, 100),
    introduction: line(2, 200),
  }),
  v.forward(
    v.partialCheck(
      [['station_name'], ['station_address']],
      (said) => said.station_address === '' || said.station_name !== '',
      'required',
    ),
    ['station_name'],
  ),
)
export type CardValues = v.InferInput<typeof cardSchema>

/** How the form begins: as the card is; consent that was taken back has to be given anew. */
export function cardValues(card: DeputyCard, today: string): CardValues {
  const isGiven = card.consented_on !== null && card.withdrawn_at === null
  return {
    consented_on: isGiven ? (card.consented_on ?? today) : today,
    takes_letters: card.version === 0 || card.takes_letters,
    phone: card.phone ?? '',
    contact_times: card.contact_times ?? '',
    station_name: card.station_name ?? '',
    station_address: card.station_address ?? '',
    introduction: card.introduction ?? '',
  }
}

const texts = ['phone', 'contact_times', 'station_name', 'station_address', 'introduction'] as const

/** What is sent: empty texts are left out. */
export function cardBody(values: CardValues): DeputyCardBody {
  const said = texts.filter((key) => values[key] !== '').map((key) => [key, values[key]])
  return {
    consented_on: values.consented_on,
    takes_letters: values.takes_letters,
    ...(Object.fromEntries(said) as Partial<Record<(typeof texts)[number], string>>),
  }
}

/** Whether everybody sees it, whether it was taken back, whether there is none. */
export function cardState(card: DeputyCard): 'shown' | 'withdrawn' | 'held' | 'none' {
  if (card.is_shown) return 'shown'
  if (card.version === 0) return 'none'
  return card.withdrawn_at ? 'withdrawn' : 'held'
}
