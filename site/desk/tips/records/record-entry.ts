import * as z from 'zod'
import { isCreditCode } from '../../../../shared/case/credit-code.ts'
import { Measure, type OfficeRecord } from '../../../../shared/tip/office-record.ts'
import type { RecordKind } from '../../../../shared/tip/tip.ts'
import { readNumber } from '../../../../shared/value/typed-number.ts'
import { KeptDecisions } from '../../frame/personal/finds.ts'

const text = z.string()

/** A measure as typed. */
const MeasureEntry = z.object({ kind: Measure.shape.kind, number: text, day: text, amount: text, due: text })
export type MeasureEntry = Readonly<z.infer<typeof MeasureEntry>>

/** What was typed for a record, of whichever kind. */
export const RecordEntry = z.object({
  ...{ day: text, people: text, found: text, measures: text, place: text, text },
  ...{ firm: text, creditCode: text, note: text },
  orders: z.array(MeasureEntry.readonly()).readonly(),
  /** What of it tells who somebody is and stays. */
  decided: KeptDecisions,
})
export type RecordEntry = Readonly<z.infer<typeof RecordEntry>>

export const emptyMeasure: MeasureEntry = { kind: 'rectify', number: '', day: '', amount: '', due: '' }

export const emptyRecord: RecordEntry = {
  ...{ day: '', people: '', found: '', measures: '', place: '', text: '' },
  ...{ firm: '', creditCode: '', note: '', orders: [], decided: {} },
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
  if ((kind === 'copy' || kind === 'note') && entry.text.trim() === '') lacks.push('text')
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
    case 'note':
      return { kind, text: text('text') }
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
