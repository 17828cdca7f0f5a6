/** Chinese words of the phone. */
export { phone } from './phone'
