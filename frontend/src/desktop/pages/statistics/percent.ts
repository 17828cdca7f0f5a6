/** A share in per cent with one decimal; a dash when there is nothing to divide by. */
export const percent = (rate: number | null): string =>
  rate === null ? '—' : `${(rate * 100).toFixed(1)}%`
