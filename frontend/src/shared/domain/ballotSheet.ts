/** A sheet of what was counted, as it is typed, and what is sent of it. */
import type { Ballot, BallotChoice, BallotSheetInput } from '../api/queries/ballots'
import { isAmongOptions, validPapers } from './ballots'

/** What is typed of one person; without `option_id` somebody written in. */
export interface PersonRow {
  option_id: string | null
  name: string
  in_favour: number
  against: number
  abstained: number
}

/** What is typed. */
export interface SheetForm {
  issued: number
  returned: number
  spoiled: number
  choices: { choice: BallotChoice; count: number }[]
  persons: PersonRow[]
}

type Counted = Pick<Ballot, 'subject' | 'method' | 'choices' | 'options' | 'voted_count'>

/**
 * An empty sheet of a ballot, or what was written on it before. `papersOut`: how many took a paper,
 * where others voted by the system.
 */
export function sheetOf(one: Counted, before?: BallotSheetInput, papersOut = 0): SheetForm {
  const taken = one.method === 'secret_electronic' ? papersOut : (one.voted_count ?? 0)
  const isElection = isAmongOptions(one)
  const countOf = (choice: BallotChoice) =>
    before?.choices?.find((it) => it.choice === choice)?.count ?? 0
  const written = (before?.persons ?? []).filter((it) => !it.option_id)
  const persons = isElection
    ? [
        ...one.options.map((option) => ({
          it: before?.persons?.find((row) => row.option_id === option.id),
          option_id: option.id as string | null,
          name: option.label,
        })),
        ...written.map((it) => ({ it, option_id: null, name: it.name ?? '' })),
      ]
    : []
  return {
    issued: before?.issued ?? (one.method === 'hands' ? 0 : taken),
    returned: before?.returned ?? 0,
    spoiled: before?.spoiled ?? 0,
    choices: isElection ? [] : one.choices.map((choice) => ({ choice, count: countOf(choice) })),
    persons: persons.map(({ it, option_id, name }) => ({
      option_id,
      name,
      in_favour: it?.in_favour ?? 0,
      against: it?.against ?? 0,
      abstained: it?.abstained ?? 0,
    })),
  }
}

/** What is sent. */
export function bodyOfSheet(form: SheetForm): BallotSheetInput {
  return {
    issued: form.issued,
    returned: form.returned,
    spoiled: form.spoiled,
    choices: form.choices,
    persons: form.persons.map(({ option_id, name, ...votes }) => ({
      ...(option_id ? { option_id } : { name }),
      ...votes,
    })),
  }
}

const number = (of: unknown) => Number(of) || 0

/** What the numbers come to while they are typed. */
export function totalsOf(form: SheetForm) {
  const valid = validPapers(number(form.returned), number(form.spoiled))
  const sum = form.choices.reduce((all, it) => all + number(it.count), 0)
  return { valid, sum, isVoid: number(form.returned) > number(form.issued) }
}
