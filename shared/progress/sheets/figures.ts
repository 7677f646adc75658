import type { Sheet } from '../sheet.ts'

/** Figures of a month: a row for each place and indicator. A place has a number, or a reason why it has none. */
export const figuresSheet: Sheet = {
  id: 'figures',
  every: 'month',
  key: ['area', 'indicator'],
  columns: {
    area: { kind: 'place', required: true },
    indicator: { kind: 'code', required: true },
    value: { kind: 'amount' },
    of: { kind: 'amount' },
    /** Why there is no number. Public. */
    missing: { kind: 'text', most: 300 },
    /** Why a number that stands out is right. Public. */
    note: { kind: 'text', most: 300 },
  },
}
