/** How contacts look: tone and 12-px shape, told apart without colour. */
import { checkLooks } from '../stations/looks'

/** Whether somebody keeps in touch with as many as the local rule asks. */
export const enoughLooks = { enough: checkLooks.met, below: checkLooks.lacking }

/** Whether a contact goes on. */
export const contactLooks = { open: checkLooks.met, ended: checkLooks.unknown }
