/** What happened to duty files, in the audit log. */
export const dutyFileEvents = {
  duty_file: {
    word_written: 'Evaluation written',
    word_corrected: 'Evaluation corrected',
    closed: 'Duty file closed',
    handed_over: 'Duty file handed over',
  },
}

export const dutyFileSubjects = { duty_file: 'Duty file' }
