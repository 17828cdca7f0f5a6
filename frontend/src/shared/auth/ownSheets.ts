/**
 * What one wrote on a count sheet oneself, by ballot: kept until the page is left, for counting again.
 * The other of the two who count may sit at the same device and must not find it.
 */
import type { BallotSheetInput } from '../api/queries/ballots'
import { onClear } from './personalData'

export const ownSheets = new Map<string, BallotSheetInput>()

onClear(() => ownSheets.clear())
