/** What is known of a resident, as a form has it. */
import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim())

export const residentFields = {
  label: v.pipe(text, v.minLength(1, 'required'), v.maxLength(40, 'too_long')),
  kind: v.picklist(['household', 'person'], 'choose'),
  village: v.pipe(text, v.maxLength(60, 'too_long')),
  phone: v.pipe(
    text,
    v.maxLength(30, 'too_long'),
    v.check((phone) => phone === '' || phone.length >= 5, 'too_short'),
  ),
}

export interface Resident {
  label: string
  kind: 'household' | 'person'
  village: string
  phone: string
}
