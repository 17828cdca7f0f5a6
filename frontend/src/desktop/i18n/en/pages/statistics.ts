import type { Shape } from '@/shared/i18n'
import type { statistics as zh } from '../../zh-CN/pages/statistics'

export const statistics: Shape<typeof zh> = {
  title: 'Suggestions in numbers',
  lead: 'As of {date}. Each share names what is divided by what; each number opens its rows.',
  parts: 'What is counted',
  part: { suggestions: 'Suggestions', work: 'Work of deputies' },
  export: 'Export these suggestions',
  report: 'Report on the suggestions of {year}',
  all_years: 'All years',
  rates: 'Shares',
  counts: 'Numbers',
  broken_down: 'Broken down',
  by: { town: 'Town', unit: 'Unit', result_class: 'Class', year: 'Year', level: 'Level' },
  by_caption: 'By {what}',
  short: {
    answered: 'Answered',
    in_time: 'In time',
    met_in_person: 'Met in person',
    satisfied_or_basically: 'Satisfied (all)',
    solved: 'Solved',
  },
  empty: 'There is nothing to count',
}
