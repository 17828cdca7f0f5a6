/** Making suggestions public (J17). */
export const publication = {
  panel: 'Made public',
  not_yet: 'Not public. Before publishing you check the text and take personal information out.',
  since: 'Public since {at}',
  look: 'See the public page',
  found:
    '{count} pieces of personal information were taken out; please also check names and addresses',
  kind: {
    phone: 'telephone number',
    identity_card: 'identity card number',
    account: 'bank card or other long number',
    plate: 'car plate',
  },
  publish: {
    open: 'Preview and publish',
    title: 'Make the suggestion and its answers public',
    lead: 'Everybody can read it without an account. This is the text that is published; you can change it, the original stays.',
    text_title: 'Title',
    content: 'The suggestion',
    reply: 'Answer of {unit} ({date})',
    show_deputy: 'Name the lead deputy, {name}',
    go: 'Publish',
    done: 'It is public now',
  },
  take_back: {
    title: 'Take the publication back',
    lead: 'Its page is no longer shown; the reason is kept in the record.',
    reason: 'Reason',
    go: 'Take back',
    done: 'Taken back',
  },
}
