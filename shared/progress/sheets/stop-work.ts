import { cities } from '../../place/division.ts'
import { ask, wrong } from '../row-checks.ts'
import type { Sheet } from '../sheet.ts'

/** Stop-work notices and sites of firms in a month, a row for each firm in a city. */
export const stopWorkSheet: Sheet = {
  id: 'stop-work',
  every: 'month',
  key: ['area', 'creditCode'],
  columns: {
    area: { kind: 'place', required: true },
    creditCode: { kind: 'creditCode', required: true },
    firm: { kind: 'text', required: true, most: 60 },
    /** Notices issued within the month. */
    notices: { kind: 'count', required: true },
    /** Sites under construction on the month's last day. */
    sites: { kind: 'count', required: true },
    /** What the firm says to it. Public, beside its line. */
    reply: { kind: 'text', most: 500, moves: true },
    note: { kind: 'text', most: 300, private: true },
  },
  check: (row) => [
    ...(cities.some(({ code }) => code === row.area) ? [] : wrong('area', 'place')),
    ...(row.sites === 0 && Number(row.notices) > 0 && row.note === undefined ? ask('sites', 'noSites') : []),
  ],
}
