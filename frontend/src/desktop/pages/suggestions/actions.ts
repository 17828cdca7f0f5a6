/** Acts on a suggestion: their order on the page, and for whom each one is meant. */
import type { ActionKey, Role } from '@/shared/api/types'

export const actionOrder: ActionKey[] = [
  'submit',
  'answer_cosign',
  'review',
  'assign',
  'sign_for',
  'answer_extension',
  'reply',
  'rate',
  'record_contact',
  'ask_extension',
  'edit',
  'invite_cosigner',
  'withdraw',
  'delete',
]

/** Whom an act concerns. Others do not see it at all: its reason would tell them nothing. */
export const whoActs: Record<ActionKey, Role[]> = {
  edit: ['deputy'],
  delete: [],
  submit: ['deputy'],
  invite_cosigner: ['deputy'],
  answer_cosign: [],
  review: ['county', 'township'],
  assign: ['county', 'township'],
  sign_for: ['undertaker'],
  record_contact: ['undertaker'],
  ask_extension: ['undertaker'],
  answer_extension: [],
  reply: ['undertaker'],
  rate: ['deputy'],
  withdraw: ['deputy'],
}
