import { cities } from '../../place/division.ts'
import { addDays, daysBetween } from '../../value/day.ts'
import { appealColumn } from '../appeal.ts'
import { ask, inOrder, notBefore, notToCome, type RowFinding, wrong } from '../row-checks.ts'
import type { Sheet, SheetContext, SheetRow } from '../sheet.ts'

/** How far an investigation has come, in this order; a step further is no revision. */
const states = ['investigating', 'supervised', 'raised', 'closed']

/** Accidents, and whether they were reported in time. Nothing by which a victim could be known. */
export const accidentsSheet: Sheet = {
  id: 'accidents',
  every: 'always',
  key: ['area', 'number'],
  names: { columns: ['penalties'], who: [], after: 'closedOn' },
  columns: {
    /** City; a district would say who it was. */
    area: { kind: 'place', required: true },
    number: { kind: 'code', required: true, most: 40 },
    /** Public by its day alone. */
    occurredAt: { kind: 'moment', required: true },
    /** When the details stood in the national platform. Empty: not yet. Public as the hours that it took. */
    reportedAt: { kind: 'moment', fills: true },
    kind: {
      kind: 'choice',
      values: [
        'fall',
        'struck',
        'collapse',
        'lifting',
        'electric',
        'machine',
        'vehicle',
        'fire',
        'suffocation',
        'other',
      ],
      required: true,
    },
    work: { kind: 'choice', values: ['building', 'municipal'], required: true },
    level: { kind: 'choice', values: ['ordinary', 'larger', 'major', 'extraordinary'], required: true },
    state: {
      kind: 'choice',
      values: states,
      required: true,
      onward: true,
    },
    /** Days on which its investigation was put under supervision, and raised to a higher level; they stay when it is closed. */
    supervisedOn: { kind: 'day', fills: true },
    raisedOn: { kind: 'day', fills: true },
    closedOn: { kind: 'day', fills: true },
    /** What was decided: firms fined, licences withdrawn; no person's name. Public. */
    penalties: { kind: 'text', most: 300, fills: true },
    /** Why the report was late. Public. */
    why: { kind: 'text', most: 300, fills: true },
    /** Public: the names wait while it is open. */
    appeal: appealColumn,
    /** Day on which the names leave before their time: a credit repair, or another reason, which is told. */
    namesUntil: { kind: 'day' },
    note: { kind: 'text', most: 300, private: true },
  },
  turned: (was, now, { campaign, today }) => {
    if (!was) return []
    const { hours, investigationDays } = campaign.settings.accidents
    const passed = daysBetween(String(was.occurredOn), today)
    const isReported = was.hours === undefined && typeof now.hours === 'number' && now.hours <= hours
    const term = addDays(String(was.occurredOn), investigationDays)
    const isInTerm = (day: string) =>
      was[day] === undefined && now[day] !== undefined && String(now[day]) <= term
    return [
      ...(isReported && isCertainlyOver(passed, hours) ? ['hours'] : []),
      ...(today > term ? Object.values(daysOf).filter(isInTerm) : []),
    ]
  },
  check: (row, context) => [
    ...(cities.some(({ code }) => code === row.area) ? [] : wrong('area', 'place')),
    ...notBefore(row, context, 'occurredAt', 'ofBefore'),
    ...notToCome(row, context, 'occurredAt', 'reportedAt', ...Object.values(daysOf)),
    ...['reportedAt', ...Object.values(daysOf)].flatMap((later) => inOrder(row, 'occurredAt', later)),
    ...Object.entries(daysOf).flatMap(([state, day]) => dayOfState(row, state, day)),
    ...lateness(row, context),
    ...leftAlone(row, context),
  ],
}

/** Whether the hours in which an accident is reported are over, of which only the day is public: from its last minute on. `days`: since that day. */
export const isCertainlyOver = (days: number, hours: number): boolean => (days - 1) * 24 >= hours

/** The day of a state is there once it is reached, and not before. */
function dayOfState(row: SheetRow, state: string, day: string): RowFinding[] {
  const there = row[day] !== undefined
  if (row.state === state) return there ? [] : wrong(day, 'needsDay')
  const isAhead = states.indexOf(state) > states.indexOf(String(row.state))
  return there && isAhead ? wrong(day, 'notReached') : []
}

/** States that began on a day, and its column. */
const daysOf = { supervised: 'supervisedOn', raised: 'raisedOn', closed: 'closedOn' }

/** Still under investigation after its term, and neither supervised nor raised, as the plan wants (12): a note says why. */
function leftAlone(row: SheetRow, { campaign, today }: SheetContext): RowFinding[] {
  const { investigationDays: days } = campaign.settings.accidents
  const late = row.state === 'investigating' && today > addDays(String(row.occurredAt).slice(0, 10), days)
  return late && row.note === undefined ? ask('state', 'lateInvestigation', { days }) : []
}

/** Reported after the hours that there are, or not yet and they are certainly over: why. */
function lateness(row: SheetRow, { campaign, today }: SheetContext): RowFinding[] {
  const { hours } = campaign.settings.accidents
  const minute = (moment: string) => Date.parse(`${moment}:00Z`) / 60_000
  const occurred = String(row.occurredAt)
  const late =
    row.reportedAt === undefined
      ? today > addDays(occurred.slice(0, 10), Math.ceil(hours / 24))
      : minute(String(row.reportedAt)) - minute(occurred) > hours * 60
  return late && row.why === undefined ? ask('why', 'lateReport', { hours }) : []
}
