import type { Shape } from '@/shared/i18n'
import type { me as zh } from '../../zh-CN/pages/me'

export const me: Shape<typeof zh> = {
  title: 'Me',
  mail: 'Mail',
  card: 'My contact card',
  points: 'My points and stars',
  account: 'Account: {username}',
  phone: 'Telephone: {phone}',
  elder: 'Larger text',
  second_factor_on: 'on',
  second_factor_off: 'off',
  outbox_count: '{count} items',
  install: 'Put Luzhi on the home screen',
  install_ios:
    'For the home screen: tap the share button of the browser, then “Add to Home Screen”.',
  sign_out_title: 'Sign out?',
  sign_out_text: 'You will need your user name and password next time.',
  sign_out_unsent:
    '{count} items have not been sent. They stay on this phone and are sent after your next sign-in.',
  sign_out_go: 'Sign out',
  sign_out_see: 'Look first',
  sessions_hint:
    'Phones and computers using your account. If you do not know one, sign it out and change your password.',
  this_device: 'this device',
  last_seen: 'Last used: {time}',
  signed_in_at: 'Signed in: {time}',
  revoke: 'Sign it out',
  revoked: 'Signed out',
  revoke_all: 'Sign out everywhere (this device too)',
  revoke_all_text: 'Every phone and computer has to sign in again.',
  device: {
    wechat: 'WeChat',
    phone: 'Phone browser',
    desktop: 'Computer browser',
    unknown: 'Other device',
  },
  sf_intro:
    'An authenticator shows 6 new digits every 30 seconds. Once set up, a stolen password alone is not enough to sign in.',
  sf_start: 'Set up',
  sf_scan: 'Scan this code with the authenticator; on this same phone, copy the key instead.',
  sf_qr: 'QR code for the authenticator',
  sf_secret: 'Key',
  sf_copy: 'Copy the key',
  sf_copied: 'Copied',
  sf_confirm: 'Confirm',
  sf_codes: 'Write these codes on paper. Each one replaces the authenticator once.',
  sf_codes_kept: 'I have written them down',
  sf_remove: 'Remove',
  sf_remove_text: 'Signing in will need only the password.',
  sf_removed: 'Removed',
  sf_enabled: 'Authenticator set up',
}
