/** Acts on a suggestion: their order on the page, and for whom each one is meant. */
import type { ActionKey, Role } from '@/shared/api/types'

export const actionOrder: ActionKey[] = [
  'submit',
  'answer_cosign',
  'review',
  'assign',
  'sign_for',
  'answer_return',
  'answer_extension',
  'give_opinion',
  'reply',
  'rate',
  'record_contact',
  'ask_extension',
  'ask_return',
  'send_back_opinion',
  'urge',
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
  ask_return: ['undertaker'],
  answer_return: [],
  urge: [],
  give_opinion: [],
  send_back_opinion: [],
  reply: ['undertaker'],
  rate: ['deputy'],
  withdraw: ['deputy'],
}
