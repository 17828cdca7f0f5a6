import type { Shape } from '@/shared/i18n'
import type { desktop as zh } from '../zh-CN/desktop'

export const desktop: Shape<typeof zh> = {
  groups: { work: 'Work', records: 'Records', system: 'System' },
  menu: {
    home: 'Workbench',
    suggestions: 'Suggestions',
    deputies: 'Deputies',
    organs: 'Organs',
    terms: 'Terms',
    parameters: 'Parameters',
    imports: 'Import and export',
    accounts: 'Accounts',
    security: 'Security',
    audit: 'Audit log',
  },
  bar: {
    navigation: 'Navigation',
    crumbs: 'You are here',
    inbox_count: 'To-dos and messages, {n} open',
    me: 'My account: {name}',
  },
  list: {
    total: '{n} in all, {shown} on this page',
    shown: '{n} on this page',
    pages: 'Pages',
    prev: 'Previous',
    next: 'Next',
    reset: 'Clear filters',
    nothing_found: 'Nothing matches',
    nothing_found_text: 'Try other filters, or clear them to see everything.',
    export: 'Export spreadsheet',
    exporting: 'Exporting…',
    print: 'Print',
    printed_at: 'Printed: {at}, by {name}',
  },
  form: {
    draft_kept: 'Saved on this computer; closing loses nothing',
    draft_restored: 'What you had not finished is back',
    draft_not_kept: 'This computer cannot keep drafts; please submit when done',
    conflict_title: 'Somebody has just updated this record',
    conflict_text:
      'The page now shows the newest state and what you typed is still here. Please check and submit again.',
    pick_deputy: 'Type a name to find a deputy',
    pick_organ: 'Type a name to find it',
    pick_town: 'Choose a town',
    all_towns: 'All towns',
    no_match: 'Nothing found',
    type_to_search: 'Type to search',
    copy: 'Copy',
    copied: 'Copied',
  },
}
