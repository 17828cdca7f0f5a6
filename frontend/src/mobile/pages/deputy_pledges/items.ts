/** The items of a pledge while they are written. */
import * as v from 'valibot'

export interface WrittenItem {
  /** Of an item that stays; a new one has none. */
  id: string
  content: string
}

export const emptyItem = (): WrittenItem => ({ id: '', content: '' })

/** At least one, each of five letters or more; what is left empty is not sent. */
export const itemsSchema = v.pipe(
  v.array(
    v.object({
      id: v.string(),
      content: v.pipe(v.string(), v.trim(), v.maxLength(300, 'too_long')),
    }),
  ),
  v.check((all) => all.some((it) => it.content !== ''), 'required'),
  v.check((all) => all.every((it) => it.content === '' || it.content.length >= 5), 'short_item'),
)

export const itemsBody = (all: readonly WrittenItem[]) =>
  all
    .filter((it) => it.content !== '')
    .map(({ id, content }) => ({ ...(id ? { id } : {}), content }))
