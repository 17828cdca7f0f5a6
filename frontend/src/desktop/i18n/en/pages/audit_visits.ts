/** Events of certificates, visits and meetings in the audit log. */
export const visitEvents = {
  deputy_certificate: {
    issued: 'Certificate issued',
    updated: 'Certificate corrected',
    replaced: 'Certificate replaced',
    returned: 'Certificate given back',
  },
  deputy_visit: {
    requested: 'Visit asked for',
    arranged: 'Visit arranged',
    refused: 'Visit not arranged',
    confirmed: 'Visit confirmed',
    move_asked: 'Another day asked for',
    held: 'Visit written down',
    corrected: 'Visit corrected',
    answered: 'Visit answered',
    rated: 'Answer judged',
    cancelled: 'Visit called off',
    converted: 'Made a draft suggestion',
    draft_deleted: 'Draft thrown away',
  },
}

export const visitSubjects = {
  deputy_certificate: 'Certificate',
  deputy_visit: 'Visit',
}
