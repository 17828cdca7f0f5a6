/** English words of the desktop. */
export { desktop } from './desktop'
export { me } from './me'
export { home } from './home'
export { suggestion_work } from './suggestion-work'
export { terms } from './terms'
