import * as z from 'zod'
import { CaseContent } from '../case/case.ts'
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
  firm: CaseContent.shape.firm,
  /** How it begins, at most {@link LEAD} characters. */
  lead: z.string(),
})
export type CaseEntry = z.infer<typeof CaseEntry>

const LEAD = 200

/** The entry of a case as it is published. */
export function entryOf({ id, edition, publishedOn, updatedOn, content }: PublicCase): CaseEntry {
  const { title, division, topic, rectification, firm, basics } = content
  return {
    ...{ id, edition, publishedOn, updatedOn, title, division, topic, rectification },
    ...(firm && { firm }),
    lead: [...basics].slice(0, LEAD).join(''),
  }
}
