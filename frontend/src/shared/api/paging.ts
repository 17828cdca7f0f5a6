/** Keyset parameters that every list takes, whether or not the document repeats them. */
export interface Keyset {
  limit?: number
  cursor?: string
  /** Also count all rows. */
  count?: boolean
}
