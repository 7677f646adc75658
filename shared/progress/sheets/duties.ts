import type { Sheet } from '../sheet.ts'

/** What became of duties: a row for each that there is something to say of. A duty without a row is not reported. */
export const dutiesSheet: Sheet = {
  id: 'duties',
  every: 'always',
  key: ['area', 'duty'],
  columns: {
    area: { kind: 'place', required: true },
    duty: { kind: 'code', required: true },
    state: { kind: 'choice', values: ['underWay', 'done'], required: true, moves: true },
    /** Since when it is so. */
    since: { kind: 'day', required: true, moves: true },
    /** By what one can see it: a document, a page, a figure. Public. */
    evidence: { kind: 'text', most: 500, moves: true },
    /** Why it is late. Public. */
    why: { kind: 'text', most: 300, moves: true },
  },
}
