/** Chinese words of the phone. */
export { detail } from './detail'
export { home } from './home'
export { inbox } from './inbox'
export { me } from './me'
export { outbox } from './outbox'
export { phone } from './phone'
export { rate } from './rate'
export { write } from './write'
