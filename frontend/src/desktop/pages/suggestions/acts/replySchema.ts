/** Rules of an answer's fields, for whoever answers at once and whoever writes a draft. */
import * as v from 'valibot'
import type { ResultClass } from '@/shared/api/types'
import { between } from '../form/schema'

interface Rules {
  /** Whether an answer of a class leaves something for later (J15). */
  isPromised: (klass: string) => boolean
  /** Whether somebody is named who signs. */
  isSigned: boolean
  /** The view of an assisting unit: the text alone counts. */
  isView?: boolean
}

/** The empty answer. */
export const noReply = {
  result_class: '',
  content: '',
  signed_by: '',
  promise: '',
  promise_due: '',
}

export function replySchema({ isPromised, isSigned, isView }: Rules) {
  return v.pipe(
    v.object({
      result_class: v.pipe(
        v.string(),
        v.check((value) => !!isView || value !== '', 'choose'),
        v.transform((value) => value as ResultClass),
      ),
      content: isView ? between(10, 3000) : between(20, 5000),
      signed_by: v.pipe(
        v.string(),
        v.trim(),
        v.check((name) => !isSigned || name !== '', 'required'),
      ),
      promise: v.pipe(v.string(), v.trim()),
      promise_due: v.string(),
    }),
    v.forward(
      v.check((input) => !isPromised(input.result_class) || input.promise.length >= 5, 'required'),
      ['promise'],
    ),
    v.forward(
      v.check((input) => !isPromised(input.result_class) || input.promise_due !== '', 'required'),
      ['promise_due'],
    ),
  )
}
