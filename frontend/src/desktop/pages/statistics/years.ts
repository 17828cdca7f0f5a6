/** A calendar year in China as the instants between which something was handed in. */
export const yearRange = (year: number) => ({
  submitted_at_from: new Date(`${year}-01-01T00:00:00+08:00`).toISOString(),
  submitted_at_to: new Date(`${year + 1}-01-01T00:00:00+08:00`).toISOString(),
})
