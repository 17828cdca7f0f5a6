/** Inspections, research, inspections of law enforcement. */
export const inspections = {
  title: 'Inspections',
  kind: {
    inspection: 'Inspection',
    research: 'Research',
    law_enforcement: 'Law enforcement inspection',
  },
  status: {
    open: 'To be handed over',
    handed_over: 'To be answered',
    answered: 'To be fed back',
    fed_back: 'Fed back',
  },
  view: {
    to_do: 'Waiting for me',
    mine: 'Led by me',
    all: 'All',
  },
  empty: {
    to_do: 'Nothing waits for you',
    mine: 'None led or recorded by you yet',
    all: 'No inspections yet',
  },
  empty_text: 'Recorded inspections and reports received are listed here.',
  overdue: 'Overdue',
  fact: {
    deputies: 'Deputies who took part',
  },
  part: {
    report: 'Report',
    opinions: 'Oral opinions raised at it',
    feedback: 'Feedback to the deputies',
    deadline: 'How the last day is computed',
    timeline: 'Course',
  },
  no_report: 'No report yet',
  no_opinions: 'No oral opinions recorded',
  next: {
    label: 'Next step',
    no_report: 'Once the report is written, the presidium decides to whom it is handed over.',
    open: 'The report is written; the office of the presidium hands it over to the units concerned.',
    handed_over: '{done} units have answered, {left} have not.',
    unit: 'Please deal with what the report says and answer by {day}.',
    unit_done: 'Your unit has answered.',
    answered: 'Every unit has answered; the office of the presidium tells the deputies.',
    fed_back: 'The deputies who took part were told of the result.',
  },
  due: 'Answer due by {day}',
  no_answer: 'No answer yet',
  answer_lead: 'What was done and what is planned. At least 10 characters.',
}
