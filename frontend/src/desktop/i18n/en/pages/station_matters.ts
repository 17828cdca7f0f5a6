import type { Shape } from '@/shared/i18n'
import type { station_matters as zh } from '../../zh-CN/pages/station_matters'

export const station_matters: Shape<typeof zh> = {
  title: 'Visitors’ matters',
  lead: 'What visitors of stations of deputies brought forward and your unit deals with. Please do so in time and write down the result; the office and the deputies tell the visitor.',
  views: 'Kinds of matters',
  view: { to_do: 'To do', all: 'All' },
  filter: { category: 'All categories' },
  column: { matter: 'Matter', place: 'Station', village: 'Village', state: 'State', due: 'Due' },
  state: { to_do: 'To do', late: 'Late', settled: 'Result written', told: 'Visitor told' },
  empty: { to_do: 'Nothing to be dealt with', all: 'Nothing was handed over to your unit yet' },
  empty_text:
    'Once a station hands a matter over to your unit it is listed here, and you are told.',
  settled_on: 'Written on {day}',
  told_on: 'Told on {day}',
  field: {
    received_on: 'Received on',
    station: 'Station',
    village: 'Village or community',
    category: 'Category',
    handed_on: 'Handed over on',
    due_on: 'Due',
    recorded_by: 'Written down by',
    visitor: 'Visitor',
  },
  withheld: 'Name and telephone are withheld; the office and the deputies tell the visitor',
  section: { matter: 'The matter', course: 'What became of it', facts: 'Record' },
  course: { result: 'Result', fed_back: 'Visitor told' },
  by_unit: 'written by your unit',
  by_office: 'written by the office as your unit answered',
  nothing_yet: 'No result was written down yet',
  next: {
    label: 'Next',
    to_do:
      'Please deal with it and write down the result by {day}; if it is not yours, give it back with the reason.',
    late: 'The result was due on {day} and is late. Please hurry.',
    settled: 'The result is written down; the office and the deputies tell the visitor.',
    told: 'The visitor was told on {told}. Done.',
  },
  act: { result: 'Write down the result', return: 'Not ours, give it back' },
  result: {
    lead: 'The office and the deputies on duty tell the visitor. It cannot be changed afterwards.',
    text: 'Result',
    hint: 'What was done; if nothing, why, and what comes next.',
    day: 'Done on',
    send: 'Submit the result',
    done: 'Submitted; the office and the deputies are told',
  },
  return: {
    lead: 'The office hands it over anew; your unit does not see it any more.',
    label: 'Why it is not yours, and whose it may be',
    done: 'Given back; the office and the deputies are told',
  },
}
