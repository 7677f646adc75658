import * as z from 'zod'
import { CaseContent } from '../case/case-content.ts'
import { PublicCase, type PublicRecord, Tombstone } from '../case/public-case.ts'
import { repliesOf } from '../case/replies.ts'

const { id, number, edition, publishedOn } = PublicCase.shape

/** What lists and feeds say of a case that is shown. */
export const ShownEntry = z.strictObject({
  state: z.literal('published'),
  ...{ id, number, edition, publishedOn },
  updatedOn: PublicCase.shape.updatedOn,
  title: CaseContent.shape.title,
  division: CaseContent.shape.division,
  topic: CaseContent.shape.topic,
  rectification: CaseContent.shape.rectification,
  kind: CaseContent.shape.kind,
  firms: CaseContent.shape.firms,
  /** Whether the firm's reply stands beside it. */
  replied: z.boolean(),
  /** How it begins, at most {@link LEAD} characters. */
  lead: z.string(),
})
export type ShownEntry = z.infer<typeof ShownEntry>

/** The placeholder of a case that was taken away; keeps its place. */
export const TakenEntry = z.strictObject({
  state: Tombstone.shape.state,
  ...{ id, number, publishedOn },
  day: Tombstone.shape.day,
})
export type TakenEntry = z.infer<typeof TakenEntry>

/** A place whose case no longer belongs to the list: kept so that no other moves, shown nowhere. */
export const MovedEntry = z.strictObject({ state: z.literal('moved'), id })

/** What a list holds at a position. */
export const CaseEntry = z.discriminatedUnion('state', [ShownEntry, TakenEntry, MovedEntry])
export type CaseEntry = z.infer<typeof CaseEntry>

const LEAD = 200

/** The entry of a record: what lists say of a case, or its placeholder. */
export function entryOf(record: PublicRecord): ShownEntry | TakenEntry {
  const { state, id, number, publishedOn } = record
  if (state !== 'published') return { state, id, number, publishedOn, day: record.day }
  const { edition, updatedOn, content } = record
  const { title, division, topic, rectification, kind, firms, basics } = content
  return {
    ...{ state, id, number, edition, publishedOn, updatedOn },
    ...{ title, division, topic, rectification, kind, firms },
    replied: repliesOf(content).length > 0,
    lead: [...basics].slice(0, LEAD).join(''),
  }
}

/** The entries of cases that are shown, in their order. */
export const shownOf = (entries: readonly CaseEntry[]): ShownEntry[] =>
  entries.filter((one) => one.state === 'published')
