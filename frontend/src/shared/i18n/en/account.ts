import type { Shape } from '..'
import type { account as zh } from '../zh-CN/account'

export const account: Shape<typeof zh> = {
  sign_in: 'Sign in',
  username: 'User name',
  password: 'Password',
  show_password: 'Show password',
  hide_password: 'Hide password',
  totp_code: '6-digit code',
  totp_hint: 'Open your authenticator and type the 6 digits it shows now, or one recovery code.',
  forgotten: 'Forgotten password: your township office can reset it.',
  ended: {
    signed_out: 'You have signed out.',
    ended: 'Your session has ended. Please sign in again.',
    idle: 'You were signed out after a long time without activity.',
    password_changed: 'Password changed. Sign in with the new one.',
  },
  change_password: 'Change password',
  change_password_forced: 'First sign-in: please choose your own password',
  current_password: 'Current password',
  new_password: 'New password',
  repeat_password: 'New password again',
  password_rule:
    'At least three of: capitals, small letters, digits, signs; without the user name.',
  save_password: 'Save new password',
  password_changed: 'Password changed',
  second_factor: 'Authenticator',
  second_factor_forced: 'Your post needs a 6-digit code at sign-in. Please set up an authenticator',
  sign_out: 'Sign out',
  sessions: 'Devices signed in',
  role: {
    county: 'County congress',
    township: 'Township congress',
    deputy: 'Deputy',
    undertaker: 'Handling unit',
    village: 'Village',
    admin: 'System administrator',
    security: 'Security administrator',
    auditor: 'Audit administrator',
  },
}
