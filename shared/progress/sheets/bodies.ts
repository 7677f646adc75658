import { notToCome } from '../row-checks.ts'
import type { Sheet } from '../sheet.ts'

/** Supervision bodies and their safety information officers. Officers stay with the offices; that there is one is public. */
export const bodiesSheet: Sheet = {
  id: 'bodies',
  every: 'always',
  key: ['area', 'name'],
  columns: {
    area: { kind: 'place', required: true },
    name: { kind: 'text', required: true, most: 60 },
    /** Telephone of the office. */
    phone: { kind: 'code', most: 30, fills: true },
    supervisors: { kind: 'count', required: true },
    officer: { kind: 'text', most: 30, private: true },
    officerPhone: { kind: 'code', most: 30, private: true },
    officerSince: { kind: 'day', fills: true },
  },
  check: (row, context) => notToCome(row, context, 'officerSince'),
}
