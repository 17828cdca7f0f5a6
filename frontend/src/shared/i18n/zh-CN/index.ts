/** The shared Chinese words. */
export { common } from './common'
export { fieldProblems as field_problems, problems } from './problems'
export { suggestions } from './suggestions'
export { account } from './account'
