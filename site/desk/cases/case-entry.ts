import * as z from 'zod'
import type { Case } from '../../../shared/case/case.ts'
import {
  CaseContent,
  CaseDocument,
  CaseDuty,
  CaseFirm,
  CasePhoto,
  type FirmReply,
  WrittenContent,
} from '../../../shared/case/case-content.ts'
import type { CasePrivate, KeptFind } from '../../../shared/case/case-private.ts'
import { checkCase } from '../../../shared/case/check-case.ts'
import { checkFirms } from '../../../shared/case/check-firms.ts'
import { repliesOf } from '../../../shared/case/replies.ts'
import { repairOf } from '../../../shared/case/standing.ts'
import { isTooLong } from '../../../shared/refusal/is-too-long.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { readNumber } from '../../../shared/value/typed-number.ts'
import { KeptDecisions, keyOf } from '../frame/personal/finds.ts'
import { boxOf, rowsSent } from './rows-sent.ts'

const text = z.string()

/** A document as typed. */
export const DocumentEntry = z.object({
  kind: CaseDocument.shape.kind,
  ...{ number: text, day: text, amount: text },
})
export type DocumentEntry = Readonly<z.infer<typeof DocumentEntry>>

/** A firm as typed. */
export const FirmEntry = z.object({ role: CaseFirm.shape.role, name: text, creditCode: text })
export type FirmEntry = Readonly<z.infer<typeof FirmEntry>>

/** A firm's reply as typed; whose it is by its credit code, empty while nobody chose. */
export const ReplyEntry = z.object({ firm: text, day: text, text })
export type ReplyEntry = Readonly<z.infer<typeof ReplyEntry>>

const TypedCase = z.object({
  ...{ title: text, division: text, topic: text, basics: text, measures: text, project: text },
  kind: CaseContent.shape.kind,
  ...{ basis: z.array(text).readonly(), duties: z.array(CaseDuty).readonly() },
  problems: z.array(text).readonly(),
  rectification: CaseContent.shape.rectification,
  ...{ rectifyBy: text, rectifiedOn: text },
  replies: z.array(ReplyEntry.readonly()).readonly(),
  firms: z.array(FirmEntry.readonly()).readonly(),
  timeline: z.array(z.object({ day: text, text }).readonly()).readonly(),
  photos: z.array(CasePhoto.extend({ caption: text })).readonly(),
  documents: z.array(DocumentEntry.readonly()).readonly(),
  notes: text,
  /** What of it tells who somebody is and stays. */
  decided: KeptDecisions,
  /** The day before which it does not come out; empty: nobody said. */
  notBefore: text,
  /** No earlier day than this may be chosen; only the draft has it. */
  floor: text,
})
/** A case as typed: every box a text, empty when not filled in. What was kept with one reply, of nobody in particular, is read too. */
export const CaseEntry = z.preprocess(withOneReply, TypedCase)
export type CaseEntry = Readonly<z.infer<typeof CaseEntry>>

function withOneReply(kept: unknown): unknown {
  const before = z.looseObject({ reply: text, replyDay: text }).safeParse(kept)
  if (!before.success) return kept
  const { reply, replyDay, ...rest } = before.data
  return { ...rest, replies: reply.trim() === '' ? [] : [{ firm: '', day: replyDay, text: reply }] }
}

/** What a drafter hands in: the text and what goes with it. */
export type CaseTyped = CasePrivate & { readonly content: CaseContent }

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
export function caseDraftOf(one: Pick<Case, 'id' | 'version'> & CaseTyped): CaseDraft {
  return { version: one.version, revision: 0, id: one.id, entry: caseEntryOf(one) }
}

export const emptyCase: CaseEntry = {
  ...{ title: '', division: '', topic: '', basics: '', problems: [''], measures: '', project: '' },
  ...{
    kind: 'notRectified',
    rectification: 'ordered',
    rectifyBy: '',
    rectifiedOn: '',
  },
  ...{ basis: [], duties: [], firms: [], timeline: [], photos: [], replies: [] },
  ...{ documents: [], notes: '', decided: {}, notBefore: '', floor: '' },
}

/** A saved case as it stands in the boxes. */
export function caseEntryOf({ content, notes, kept = [], notBefore = '' }: CaseTyped): CaseEntry {
  const { title, division, topic, basics, problems, measures, rectification, kind, basis } = content
  const { duties, firms, timeline, photos } = content
  return {
    ...{ title, division, topic, basics, problems, measures, rectification, notes, kind, basis },
    ...{ duties, firms, timeline, photos },
    decided: decidedOf({ kept }),
    // Once said it only goes later: nothing tells a draft beside a tip from another.
    ...{ notBefore, floor: notBefore },
    project: content.project ?? '',
    rectifyBy: content.rectifyBy ?? '',
    rectifiedOn: content.rectifiedOn ?? '',
    replies: replyEntriesOf(content),
    documents: content.documents.map((one) => ({ ...one, amount: one.amount?.toString() ?? '' })),
  }
}

/** What firms replied, as it stands in the boxes. */
export const replyEntriesOf = (content: Pick<CaseContent, 'firms' | 'reply' | 'replies'>): ReplyEntry[] =>
  repliesOf(content).map(({ firm = '', day, text }) => ({ firm, day, text }))

/** Replies as they are sent: an empty box is none, and where no firm is named nobody's is said. */
export function repliesTyped(replies: readonly ReplyEntry[], firms: readonly FirmEntry[]): FirmReply[] {
  return replies
    .map(({ firm, day, text }) => ({ firm, day, text: text.trim() }))
    .filter(({ text }) => text !== '')
    .map(({ firm, ...one }) => (firm === '' || firms.length === 0 ? one : { firm, ...one }))
}

/** What stays, as a form has it. */
export const decidedOf = ({ kept = [] }: Pick<CasePrivate, 'kept'>): KeptDecisions =>
  Object.fromEntries(kept.map((one) => [keyOf(one), decisionOf(one)]))

function decisionOf({ kind, reason, words }: KeptFind): KeptDecisions[string] {
  return { kind, reason, ...(words !== undefined && { words }) }
}

/** What stays, as it is sent. */
export const keptOf = (decided: KeptDecisions): KeptFind[] =>
  Object.entries(decided).map(([key, one]) => ({ ...one, found: key.slice(one.kind.length + 1) }))

/** What goes along with a case's text and never becomes public. */
export function casePrivateOf({ notes, decided, notBefore }: CaseEntry): CasePrivate {
  return { notes, kept: keptOf(decided), ...(notBefore !== '' && { notBefore }) }
}

/** What the boxes mean; whether it is a whole case is for {@link WrittenContent} to say. */
export function caseContentOf(entry: CaseEntry): unknown {
  const { title, division, topic, basics, measures, rectification, kind, photos, duties } = entry
  const project = entry.project.trim()
  const replies = repliesTyped(entry.replies, entry.firms)
  const rows = rowsSent(entry)
  return {
    ...{ kind, division, topic, duties },
    rectification: repairOf({ kind, rectification }),
    photos: photos.map((one) => ({ ...one, caption: one.caption.trim() })),
    title: title.trim(),
    basics: basics.trim(),
    measures: measures.trim(),
    problems: entry.problems.map((one) => one.trim()),
    documents: entry.documents.map(documentOf),
    basis: rows.basis.map((row) => entry.basis[row]?.trim()),
    timeline: rows.timeline.map((row) => {
      const { day = '', text = '' } = entry.timeline[row] ?? {}
      return { day, text: text.trim() }
    }),
    firms: entry.firms.map((one) => ({ role: one.role, name: one.name.trim(), creditCode: typedCode(one) })),
    ...(project !== '' && { project }),
    ...(replies.length > 0 && { replies }),
    ...(kind !== 'goodPractice' && entry.rectifyBy !== '' && { rectifyBy: entry.rectifyBy }),
    ...(kind !== 'goodPractice' && entry.rectifiedOn !== '' && { rectifiedOn: entry.rectifiedOn }),
  }
}

/** A credit code as typed, in half-width capitals. */
export function typedCode({ creditCode }: Pick<FirmEntry, 'creditCode'>): string {
  return creditCode.normalize('NFKC').trim().toUpperCase()
}

function documentOf({ kind, number, day, amount }: DocumentEntry): unknown {
  // What is no number is not left out: the schema names its box.
  const fine = amount.trim() !== '' && { amount: readNumber(amount) ?? amount }
  return { kind, number: number.trim(), day, ...fine }
}

/** A case ready to be sent, or the names of the boxes at fault: `title`, `problems.0`, `firms.0.creditCode`. */
type Checked =
  | { readonly content: CaseContent }
  | {
      readonly fields: readonly string[]
      /** What is wrong with them, where it can be said. */
      readonly refused?: Refusal
    }

/** Checks what was typed as the server will; what goes to the second person also has a day before which it does not come out. */
export function checkEntry(entry: CaseEntry, submit = false): Checked {
  const { notBefore, floor } = entry
  const early = submit && (notBefore === '' || notBefore < floor) ? ['notBefore'] : []
  const parsed = WrittenContent.safeParse(caseContentOf(entry))
  const boxes = (names: readonly string[]) => names.map((name) => boxOf(entry, name))
  if (!parsed.success || early.length > 0) {
    const names = parsed.error?.issues.map(({ path }) => path.join('.')) ?? []
    const refused = parsed.error && early.length === 0 && isTooLong(parsed.error) && new Refusal('tooLong')
    return { fields: [...boxes(names), ...early], ...(refused && { refused }) }
  }
  try {
    checkCase(parsed.data)
    checkFirms(parsed.data)
  } catch (error) {
    if (error instanceof Refusal)
      return { fields: boxes(namesOf(error)), ...(error.code !== 'badRequest' && { refused: error }) }
    throw error
  }
  return { content: parsed.data }
}

/** What a refusal names of what was sent; where a form leaves rows out, {@link boxOf} says the box. */
export function namesOf(error: unknown): string[] {
  if (!(error instanceof Refusal)) return []
  return error.fields.map((name) => name.replace(/^content\./, ''))
}

/** What the parts of the form share. */
export interface FormPart {
  readonly entry: CaseEntry
  /** What becomes of the form; of what took its time, from what stands in it by then. */
  readonly onChange: (part: Partial<CaseEntry> | ((now: CaseEntry) => Partial<CaseEntry>)) => void
  /** What is wrong with a box, by its name. */
  readonly problemOf: (name: string) => string | undefined
}
