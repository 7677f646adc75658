import { findDuty } from '../../campaign/campaign.ts'
import { dutyAreas, dutyState } from '../../campaign/duty-state.ts'
import { ask, notBefore, notToCome, type RowFinding, wrong } from '../row-checks.ts'
import type { Sheet, SheetContext, SheetRow, TurnContext } from '../sheet.ts'

/**
 * What became of duties: a row for each that there is something to say of. A duty without a row is not reported. Whatever is said of a
 * duty otherwise than it was published is a revision: state, day and evidence are what it is judged by.
 */
export const dutiesSheet: Sheet = {
  id: 'duties',
  every: 'always',
  key: ['area', 'duty'],
  listed: true,
  reasonPer: 'row',
  columns: {
    area: { kind: 'place', required: true },
    duty: { kind: 'code', required: true },
    state: { kind: 'choice', values: ['underWay', 'done'], required: true },
    /** Since when it is so. */
    since: { kind: 'day', required: true },
    /** By what one can see it: a document, a page, a figure; or why there is none. Public. */
    evidence: { kind: 'text', most: 500, sometimes: true },
    /** Why it is late. Public. */
    why: { kind: 'text', most: 300 },
  },
  turned: (was, now, on) => (was || !turnsSilence(now, on) ? [] : ['state']),
  check,
}

/**
 * Whether pages said of its place after a due day that it had not reported, or was behind, and by this row it is not and never was. Which of the two
 * they said depends on what other places told; either is turned.
 */
function turnsSilence(row: SheetRow, { campaign, today }: TurnContext): boolean {
  const duty = findDuty(campaign, String(row.duty))
  if (!duty?.due.days.some((day) => day < today)) return false
  const [here] = dutyState({ ...duty, level: 'city', areaCodes: [String(row.area)] }, [row], today).areas
  return here?.state !== 'overdue' && here?.late === undefined
}

function check(row: SheetRow, context: SheetContext): RowFinding[] {
  const duty = findDuty(context.campaign, String(row.duty))
  if (!duty || duty.level === 'none') return wrong('duty', 'noSuch')
  if (!dutyAreas(duty).includes(String(row.area))) return wrong('area', 'notYours')
  return [
    ...notToCome(row, context, 'since'),
    ...notBefore(row, context, 'since', 'beforeCampaign'),
    ...lateness(row, duty.due.days.at(-1), context),
    ...(row.state === 'done' && row.evidence === undefined ? ask('evidence', 'needsEvidence') : []),
  ]
}

/** Done after its last day, or not done and that day gone: why. */
function lateness(row: SheetRow, due: string | undefined, { today }: SheetContext): RowFinding[] {
  const until = row.state === 'done' ? String(row.since) : today
  return due !== undefined && until > due && row.why === undefined ? ask('why', 'needsReason', { due }) : []
}
