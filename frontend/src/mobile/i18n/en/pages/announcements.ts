/** Announcements. */
export const announcements = {
  title: 'Announcements',
  view: { all: 'All' },
  empty: 'No announcements yet',
  empty_text: 'What your congress announces is listed here.',
  status: { draft: 'Draft', published: 'Published', withdrawn: 'Withdrawn' },
  look: 'See the public page',
  at_desk: 'They are written, published and withdrawn at the desk.',
}
