import type { CaseContent, FirmReply } from './case-content.ts'

/** Credit codes of the firms that a text names, each once. */
export const codesOf = ({ firms }: Pick<CaseContent, 'firms'>): string[] => [
  ...new Set(firms.map(({ creditCode }) => creditCode)),
]

/**
 * What firms replied, each with whose it is. A reply that was kept without its firm is of the only firm where there is one, and of
 * nobody in particular where there are several, or none any more.
 */
export function repliesOf(content: Pick<CaseContent, 'firms' | 'reply' | 'replies'>): FirmReply[] {
  const [only, ...others] = codesOf(content)
  const owned = (one: FirmReply): FirmReply =>
    one.firm === undefined && only !== undefined && others.length === 0 ? { ...one, firm: only } : one
  const { reply, replies = [] } = content
  return [...replies, ...(reply ? [reply] : [])].map(owned)
}

/** The firms of a text that did not reply, by their credit codes. */
export function silentFirms(content: Pick<CaseContent, 'firms' | 'reply' | 'replies'>): string[] {
  const replied = repliesOf(content).map(({ firm }) => firm)
  return codesOf(content).filter((code) => !replied.includes(code))
}

/** The same text with each reply by its firm, as texts are written today. */
export function withReplies({ reply, replies, ...content }: CaseContent): CaseContent {
  const all = repliesOf({ ...content, ...(reply && { reply }), ...(replies && { replies }) })
  return { ...content, ...(all.length > 0 && { replies: all }) }
}
