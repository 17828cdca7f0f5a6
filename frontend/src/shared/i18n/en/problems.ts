import type { Shape } from '..'
import type { fieldProblems as zhFields, problems as zh } from '../zh-CN/problems'

export const problems: Shape<typeof zh> = {
  network: 'No network. Check your signal and try again.',
  server: 'The server has a problem. Try again later; what you typed is not lost.',
  storage_full:
    'This phone has no room left, nothing was kept. Do not close this page: make room and press again; with a network, pressing again sends it directly.',
  unexpected: 'Something unexpected happened. Try again, or ask your township office.',
  invalid_credentials:
    'Wrong user name or password; {remaining_attempts} attempts left. Your township office can reset the password.',
  second_factor_required: 'Enter the 6 digits of your authenticator.',
  second_factor_invalid: 'These 6 digits are wrong or too old. Use the newest ones.',
  account_locked:
    'Too many wrong passwords. Try again in {minutes} minutes or ask an administrator.',
  account_disabled: 'This account is disabled. Ask your system administrator.',
  session_ended: 'Your session has ended. Please sign in again; what you typed is not lost.',
  refresh_token_reused: 'For safety this session was ended. Please sign in again.',
  precondition_failed: 'Somebody else has just changed this. Reload it and look before you go on.',
  rate_limited: 'Too many requests. Please wait {seconds} seconds.',
  not_found: 'Not found. It may have been deleted, or you may not see it.',
}

export const fieldProblems: Shape<typeof zhFields> = {
  required: 'This is needed',
  too_short: 'At least {min} characters, now {actual}',
  too_long: 'At most {max} characters, now {actual}',
  length: 'Must have {min} to {max} characters',
  choose: 'Choose one',
  no_amount: 'A number with at most four decimals',
  password_mismatch: 'The two new passwords differ',
  password_same: 'The new password must differ from the old one',
  six_digits: 'Enter 6 digits',
}
