/** Whether an honour stands: tone and 12-px shape. */
const tick = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm2.6 3L5.3 7.3 3.7 5.7l-.9.9 2.5 2.5 4.2-4.2z'
const cross = 'M2 3l1-1 3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3z'

export const looks = {
  stands: { tone: 'green', shape: tick },
  withdrawn: { tone: 'grey', shape: cross },
} as const
