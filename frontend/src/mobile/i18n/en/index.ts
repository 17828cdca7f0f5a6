/** English words of the phone. */
export { home } from './home'
export { inbox } from './inbox'
export { outbox } from './outbox'
export { phone } from './phone'
