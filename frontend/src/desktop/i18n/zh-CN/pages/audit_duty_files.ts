/** What happened to duty files, in the audit log. */
export const dutyFileEvents = {
  duty_file: {
    word_written: '填写年终评价',
    word_corrected: '修改年终评价',
    closed: '封存履职档案',
    handed_over: '移交履职档案',
  },
}

export const dutyFileSubjects = { duty_file: '履职档案' }
