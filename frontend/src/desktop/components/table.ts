/** Columns of `DataTable`. */
export interface Column {
  key: string
  name: string
  /** CSS width; the column without one takes what is left. */
  width?: string
  align?: 'right' | 'center'
  /** Numbers and dates stay in one line. */
  keep?: boolean
  /** Name the server sorts by; makes the heading a button. */
  sort?: string
  /** Left out while the page has little room. */
  optional?: boolean
}
