import { appealColumn } from '../appeal.ts'
import { ask, dayIn, inOrder, notToCome, type RowFinding, wrong } from '../row-checks.ts'
import type { Sheet, SheetContext, SheetRow } from '../sheet.ts'

/** Major hazards that a higher level supervises until they are put right. */
export const supervisedSheet: Sheet = {
  id: 'supervised',
  every: 'always',
  key: ['area', 'number'],
  names: { columns: ['project'], who: ['project'], after: 'delistedOn' },
  columns: {
    /** District that the site lies in. */
    area: { kind: 'place', required: true },
    /** The office's own number, as on its notice. */
    number: { kind: 'code', required: true, most: 40 },
    project: { kind: 'text', most: 80 },
    hazard: { kind: 'text', required: true, most: 200 },
    supervisor: { kind: 'choice', values: ['district', 'city', 'province'], required: true },
    listedOn: { kind: 'day', required: true },
    /** Day by which it is to be put right; a later one needs a reason, as every revision. */
    dueOn: { kind: 'day', required: true },
    state: { kind: 'choice', values: ['open', 'delisted'], required: true, onward: true },
    /** Day on which it was found put right and was taken off. */
    delistedOn: { kind: 'day', fills: true },
    /** Why it is overdue. Public. */
    why: { kind: 'text', most: 300, fills: true },
    /** Public: the names wait while it is open. */
    appeal: appealColumn,
    /** Day on which the names leave before their time: a credit repair, or another reason, which is told. */
    namesUntil: { kind: 'day' },
    note: { kind: 'text', most: 300, private: true },
  },
  turned: (was, now, { today }) => {
    const [due, delisted] = [was && dayIn(was, 'dueOn'), dayIn(now, 'delistedOn')]
    const isOverdue = was?.delistedOn === undefined && due !== undefined && today > due
    return isOverdue && delisted !== undefined && delisted <= due ? ['delistedOn'] : []
  },
  check: (row, context) => [
    ...notToCome(row, context, 'listedOn', 'delistedOn'),
    ...inOrder(row, 'listedOn', 'dueOn'),
    ...inOrder(row, 'listedOn', 'delistedOn'),
    ...(row.state === 'delisted' && row.delistedOn === undefined ? wrong('delistedOn', 'needsDay') : []),
    ...(row.state === 'open' && row.delistedOn !== undefined ? wrong('delistedOn', 'notReached') : []),
    ...lateness(row, context),
  ],
}

/** Put right after its day, or still open and that day gone: why. */
function lateness(row: SheetRow, { today }: SheetContext): RowFinding[] {
  const due = dayIn(row, 'dueOn')
  const until = row.state === 'delisted' ? dayIn(row, 'delistedOn') : today
  return due && until && until > due && row.why === undefined ? ask('why', 'needsReason', { due }) : []
}
