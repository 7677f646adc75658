import type { Case, CaseContent, CaseDocument } from '../../../shared/case/case.ts'
import type { Day } from '../../../shared/value/day.ts'

/** A document as typed. */
export interface DocumentEntry {
  readonly kind: CaseDocument['kind']
  readonly number: string
  readonly day: Day
  readonly amount: string
}

/** A case as typed: every box a text, empty when not filled in. */
export interface CaseEntry {
  readonly title: string
  readonly division: string
  readonly topic: string
  readonly basics: string
  readonly problems: readonly string[]
  readonly measures: string
  readonly statement: string
  readonly rectification: CaseContent['rectification']
  readonly rectifyBy: string
  readonly rectifiedOn: Day
  readonly firmName: string
  readonly creditCode: string
  readonly documents: readonly DocumentEntry[]
  readonly notes: string
}

export const emptyCase: CaseEntry = {
  ...{ title: '', division: '', topic: '', basics: '', problems: [''], measures: '', statement: '' },
  ...{ rectification: 'ordered', rectifyBy: '', rectifiedOn: '', firmName: '', creditCode: '' },
  ...{ documents: [], notes: '' },
}

/** A saved case as it stands in the boxes. */
export function entryOf({ content, notes }: Pick<Case, 'content' | 'notes'>): CaseEntry {
  const { title, division, topic, basics, problems, measures, rectification } = content
  return {
    ...{ title, division, topic, basics, problems, measures, rectification, notes },
    statement: content.statement ?? '',
    rectifyBy: content.rectifyBy ?? '',
    rectifiedOn: content.rectifiedOn ?? '',
    firmName: content.firm?.name ?? '',
    creditCode: content.firm?.creditCode ?? '',
    documents: content.documents.map((one) => ({ ...one, amount: one.amount?.toString() ?? '' })),
  }
}

/** What the boxes mean; whether it is a whole case is for {@link CaseContent} to say. */
export function contentOf(entry: CaseEntry): unknown {
  const { title, division, topic, basics, measures, rectification } = entry
  const statement = entry.statement.trim()
  const firm = { name: entry.firmName.trim(), creditCode: entry.creditCode.trim().toUpperCase() }
  return {
    ...{ division, topic, rectification },
    title: title.trim(),
    basics: basics.trim(),
    measures: measures.trim(),
    problems: entry.problems.map((one) => one.trim()),
    documents: entry.documents.map(documentOf),
    ...(statement !== '' && { statement }),
    ...(entry.rectifyBy !== '' && { rectifyBy: entry.rectifyBy }),
    ...(entry.rectifiedOn !== '' && { rectifiedOn: entry.rectifiedOn }),
    ...((firm.name !== '' || firm.creditCode !== '') && { firm }),
  }
}

function documentOf({ kind, number, day, amount }: DocumentEntry): unknown {
  return { kind, number: number.trim(), day, ...(amount.trim() !== '' && { amount: Number(amount) }) }
}
