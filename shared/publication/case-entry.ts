import * as z from 'zod'
import { CaseContent } from '../case/case-content.ts'
import type { PublicCase } from '../case/public-case.ts'
import { Day } from '../value/day.ts'

/** What lists and feeds say of a case. */
export const CaseEntry = z.strictObject({
  id: z.string(),
  edition: z.int().min(1),
  publishedOn: Day,
  updatedOn: Day,
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
export type CaseEntry = z.infer<typeof CaseEntry>

const LEAD = 200

/** The entry of a case as it is published. */
export function entryOf({ id, edition, publishedOn, updatedOn, content }: PublicCase): CaseEntry {
  const { title, division, topic, rectification, kind, firms, basics } = content
  return {
    ...{ id, edition, publishedOn, updatedOn, title, division, topic, rectification, kind, firms },
    replied: content.reply !== undefined,
    lead: [...basics].slice(0, LEAD).join(''),
  }
}
