/** Chinese words of the phone. */
export { home } from './home'
export { phone } from './phone'
