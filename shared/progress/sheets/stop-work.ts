import { cities } from '../../place/division.ts'
import { appealColumn } from '../appeal.ts'
import { ask, isPublished, type RowFinding, wrong } from '../row-checks.ts'
import type { Sheet, SheetContext, SheetRow } from '../sheet.ts'

/** From when on notices stand out: so many per site, so many times the last month's; smaller numbers jump by themselves. */
const PER_SITE = 3
const TIMES = 10
const LEAST = 10

/** Stop-work notices and sites of firms in a month, a row for each firm in a city. */
export const stopWorkSheet: Sheet = {
  id: 'stop-work',
  every: 'month',
  key: ['area', 'creditCode'],
  names: { columns: ['firm', 'creditCode', 'reply'], who: ['firm', 'creditCode'] },
  columns: {
    area: { kind: 'place', required: true },
    creditCode: { kind: 'creditCode', required: true },
    firm: { kind: 'text', required: true, most: 60 },
    /** Notices issued within the month. */
    notices: { kind: 'count', required: true },
    /** Sites under construction on the month's last day. */
    sites: { kind: 'count', required: true },
    /** What the firm says to it. Public, beside its line. */
    reply: { kind: 'text', most: 500, fills: true },
    /** Public: the names wait while it is open. */
    appeal: appealColumn,
    /** Day on which the names leave before their time: a credit repair, or another reason, which is told. */
    namesUntil: { kind: 'day' },
    note: { kind: 'text', most: 300, private: true },
  },
  check: (row, context) => [
    ...(cities.some(({ code }) => code === row.area) ? [] : wrong('area', 'place')),
    ...(row.note === undefined &&
    !isPublished(row, context, ['area', 'creditCode'], ['firm', 'notices', 'sites'])
      ? standsOut(row, context)
      : []),
  ],
}

/** What is asked about until there is a note, or it is public: notices without sites, many notices, another name of the same firm. */
function standsOut(row: SheetRow, { last = [] }: Pick<SheetContext, 'last'>): RowFinding[] {
  const [notices, sites] = [Number(row.notices), Number(row.sites)]
  const before = last.find((one) => one.area === row.area && one.creditCode === row.creditCode)
  const then = Number(before?.notices)
  return [
    ...(sites === 0 && notices > 0 ? ask('sites', 'noSites') : []),
    ...(sites > 0 && notices > sites * PER_SITE ? ask('notices', 'manyNotices', { notices, sites }) : []),
    ...(before && isJump(notices, then) ? ask('notices', 'noticesJump', { before: then, now: notices }) : []),
    ...(before && before.firm !== row.firm ? ask('firm', 'otherName', { before: String(before.firm) }) : []),
  ]
}

const isJump = (now: number, then: number): boolean => now >= LEAST && now >= then * TIMES
