import { isCreditCode } from '../../../../shared/case/credit-code.ts'
import type { Measure, OfficeRecord } from '../../../../shared/tip/office-record.ts'
import type { RecordKind } from '../../../../shared/tip/tip.ts'
import type { Day } from '../../../../shared/value/day.ts'
import { readNumber } from '../../../../shared/value/typed-number.ts'

/** A measure as typed. */
export interface MeasureEntry {
  readonly kind: Measure['kind']
  readonly number: string
  readonly day: Day
  readonly amount: string
  readonly due: string
}

/** What was typed for a record, of whichever kind. */
export interface RecordEntry {
  readonly day: Day
  readonly people: string
  readonly found: string
  readonly measures: string
  readonly place: string
  readonly text: string
  readonly firm: string
  readonly creditCode: string
  readonly note: string
  readonly orders: readonly MeasureEntry[]
}

export const emptyMeasure: MeasureEntry = { kind: 'rectify', number: '', day: '', amount: '', due: '' }

export const emptyRecord: RecordEntry = {
  ...{ day: '', people: '', found: '', measures: '', place: '', text: '' },
  ...{ firm: '', creditCode: '', note: '', orders: [] },
}

/** Names of what is missing or wrong. */
export type Lack = 'day' | 'found' | 'text' | 'nothing' | 'creditCode' | `order${number}`

/** What is missing or wrong before a record of this kind can be kept. */
export function lacking(kind: RecordKind, entry: RecordEntry): Lack[] {
  const lacks: Lack[] = []
  if (kind === 'inspection') {
    if (entry.day === '') lacks.push('day')
    if (entry.found.trim() === '') lacks.push('found')
  }
  if (kind === 'copy' && entry.text.trim() === '') lacks.push('text')
  if (kind === 'outcome') {
    const code = creditCodeOf(entry)
    if (code !== '' && !isCreditCode(code)) lacks.push('creditCode')
    if (entry.orders.length === 0 && entry.firm.trim() === '' && entry.note.trim() === '')
      lacks.push('nothing')
    for (const [n, one] of entry.orders.entries()) if (!isWhole(one)) lacks.push(`order${n}`)
  }
  return lacks
}

function isWhole({ number, day, amount, kind }: MeasureEntry): boolean {
  if (number.trim() === '' || day === '') return false
  return amount.trim() === '' ? kind !== 'penalty' : readNumber(amount, 2) !== undefined
}

function creditCodeOf({ creditCode }: RecordEntry): string {
  return creditCode.normalize('NFKC').trim().toUpperCase()
}

/** The content of a record from what was typed. */
export function recordContentOf(kind: RecordKind, entry: RecordEntry): OfficeRecord['content'] {
  const text = (name: 'people' | 'found' | 'measures' | 'place' | 'text' | 'firm' | 'note') =>
    entry[name].trim()
  switch (kind) {
    case 'inspection':
      return {
        kind,
        day: entry.day,
        people: text('people'),
        found: text('found'),
        measures: text('measures'),
      }
    case 'copy':
      return { kind, place: text('place'), text: text('text') }
    case 'outcome':
      return {
        kind,
        firm: text('firm'),
        creditCode: creditCodeOf(entry),
        measures: entry.orders.map(measureOf),
        note: text('note'),
      }
  }
}

function measureOf({ kind, number, day, amount: typed, due }: MeasureEntry): Measure {
  const amount = readNumber(typed, 2)
  return {
    kind,
    number: number.trim(),
    day,
    ...(amount !== undefined && { amount }),
    ...(due !== '' && { due }),
  }
}
