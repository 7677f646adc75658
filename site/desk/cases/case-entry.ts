import * as z from 'zod'
import { type Case, CaseContent, CaseDocument } from '../../../shared/case/case.ts'
import { checkCase } from '../../../shared/case/check-case.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { readNumber } from '../../../shared/value/typed-number.ts'
import { KeptDecisions } from '../frame/personal/finds.ts'

const text = z.string()

/** A document as typed. */
export const DocumentEntry = z.object({
  kind: CaseDocument.shape.kind,
  ...{ number: text, day: text, amount: text },
})
export type DocumentEntry = Readonly<z.infer<typeof DocumentEntry>>

/** A case as typed: every box a text, empty when not filled in. */
export const CaseEntry = z.object({
  ...{ title: text, division: text, topic: text, basics: text, measures: text, statement: text },
  problems: z.array(text).readonly(),
  rectification: CaseContent.shape.rectification,
  ...{ rectifyBy: text, rectifiedOn: text, firmName: text, creditCode: text },
  documents: z.array(DocumentEntry.readonly()).readonly(),
  notes: text,
  /** What of it tells who somebody is and stays; only the draft has it. */
  decided: KeptDecisions,
})
export type CaseEntry = Readonly<z.infer<typeof CaseEntry>>

/** A case that is being written: what was typed, and over what. */
export const CaseDraft = z.object({
  /** Version of the case that it was written over; 0 for a new one. */
  version: z.int().min(0),
  /** A case has no other. */
  revision: z.literal(0),
  /** Id of the case, chosen when it was begun. */
  id: text,
  entry: CaseEntry.readonly(),
})
export type CaseDraft = Readonly<z.infer<typeof CaseDraft>>

/** A saved case, ready to be written on. */
export function caseDraftOf(one: Pick<Case, 'id' | 'version' | 'content' | 'notes'>): CaseDraft {
  return { version: one.version, revision: 0, id: one.id, entry: caseEntryOf(one) }
}

export const emptyCase: CaseEntry = {
  ...{ title: '', division: '', topic: '', basics: '', problems: [''], measures: '', statement: '' },
  ...{ rectification: 'ordered', rectifyBy: '', rectifiedOn: '', firmName: '', creditCode: '' },
  ...{ documents: [], notes: '', decided: {} },
}

/** A saved case as it stands in the boxes. */
export function caseEntryOf({ content, notes }: Pick<Case, 'content' | 'notes'>): CaseEntry {
  const { title, division, topic, basics, problems, measures, rectification } = content
  return {
    ...{ title, division, topic, basics, problems, measures, rectification, notes },
    decided: {},
    statement: content.statement ?? '',
    rectifyBy: content.rectifyBy ?? '',
    rectifiedOn: content.rectifiedOn ?? '',
    firmName: content.firm?.name ?? '',
    creditCode: content.firm?.creditCode ?? '',
    documents: content.documents.map((one) => ({ ...one, amount: one.amount?.toString() ?? '' })),
  }
}

/** What the boxes mean; whether it is a whole case is for {@link CaseContent} to say. */
export function caseContentOf(entry: CaseEntry): unknown {
  const { title, division, topic, basics, measures, rectification } = entry
  const statement = entry.statement.trim()
  const firm = { name: entry.firmName.trim(), creditCode: typedCode(entry) }
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

/** A credit code as typed, in half-width capitals. */
export function typedCode({ creditCode }: Pick<CaseEntry, 'creditCode'>): string {
  return creditCode.normalize('NFKC').trim().toUpperCase()
}

function documentOf({ kind, number, day, amount }: DocumentEntry): unknown {
  // What is no number is not left out: the schema names its box.
  const fine = amount.trim() !== '' && { amount: readNumber(amount) ?? amount }
  return { kind, number: number.trim(), day, ...fine }
}

/** A case ready to be sent, or the names of the boxes at fault: `title`, `problems.0`, `firm.creditCode`. */
type Checked = { readonly content: CaseContent } | { readonly fields: readonly string[] }

/** Checks what was typed as the server will. */
export function checkEntry(entry: CaseEntry): Checked {
  const parsed = CaseContent.safeParse(caseContentOf(entry))
  if (!parsed.success) return { fields: parsed.error.issues.map(({ path }) => path.join('.')) }
  try {
    checkCase(parsed.data)
  } catch (error) {
    if (error instanceof Refusal) return { fields: namesOf(error) }
    throw error
  }
  return { content: parsed.data }
}

/** The boxes that a refusal names. */
export function namesOf(error: unknown): string[] {
  if (!(error instanceof Refusal)) return []
  return error.fields.map((name) => name.replace(/^content\./, ''))
}

/** What the parts of the form share. */
export interface FormPart {
  readonly entry: CaseEntry
  readonly onChange: (part: Partial<CaseEntry>) => void
  /** What is wrong with a box, by its name. */
  readonly problemOf: (name: string) => string | undefined
}
