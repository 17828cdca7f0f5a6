/** English words of the desktop. */
export { desktop } from './desktop'
