import type { Case } from './case.ts'
import type { CaseContent, FirmReply } from './case-content.ts'
import type { Fairness } from './fairness.ts'
import { nameAsRead } from './names-in.ts'

type Corrected = Pick<Case, 'content' | 'standing'>
type Codes = ReadonlyMap<string, string>

/**
 * Credit codes of firms of the public text by those that a correction gives them instead: the same firm, by a name that reads as before and is
 * nobody else's. Who has another name too is another firm.
 */
export function codesPutRight({ content, standing }: Corrected): Codes {
  const [before, now] = [namesByCode(standing), namesByCode(content)]
  const left = [...before].filter(([code]) => !now.has(code))
  const came = [...now].filter(([code]) => !before.has(code))
  const alike = (names: string) => [left, came].map((all) => all.filter((one) => one[1] === names))
  return new Map(
    left.flatMap(([code, names]) => {
      const [{ length } = [], [right, ...others] = []] = alike(names)
      return length === 1 && right && others.length === 0 ? [[code, right[0]] as const] : []
    }),
  )
}

/**
 * Credit codes of the public text whose firm a correction leaves open: the code stands beside another name, and the name beside another code.
 * Whether codes or names were typed crosswise nobody can tell, so that what the firm was told and said stays with neither.
 */
export function codesLeftOpen({ content, standing }: Corrected): ReadonlySet<string> {
  const [before, now] = [namesByCode(standing), namesByCode(content)]
  const called = new Set(now.values())
  return new Set(
    [...before].flatMap(([code, names]) =>
      now.has(code) && now.get(code) !== names && called.has(names) ? [code] : [],
    ),
  )
}

/** What firms are called as it is read, by their codes. */
function namesByCode(text: Pick<CaseContent, 'firms'> = { firms: [] }): ReadonlyMap<string, string> {
  const called = (code: string) =>
    text.firms.flatMap(({ name, creditCode }) => (creditCode === code ? [nameAsRead(name)] : []))
  return new Map(
    text.firms.map(({ creditCode }) => [creditCode, [...new Set(called(creditCode))].join('\n')]),
  )
}

/**
 * What is known of a case's firms once its correction has another text: what a firm was told, and why it was not, stays with it when its code alone
 * is put right, and with nobody else.
 */
export function fairnessWith(
  { fairness, ...before }: Corrected & Pick<Case, 'fairness'>,
  content: CaseContent,
): Fairness {
  const codeOf = movedTo(before, content)
  const { noticed, waivedFor } = fairness
  return {
    ...fairness,
    noticed: [...new Set(noticed.flatMap(codeOf))],
    ...(waivedFor && { waivedFor: [...new Set(waivedFor.flatMap(codeOf))] }),
  }
}

/** A text whose replies stay with firms whose codes alone it puts right. */
export function repliesWith(before: Corrected, content: CaseContent): CaseContent {
  const { replies } = content
  if (!replies) return content
  const codeOf = movedTo(before, content)
  const moved = ({ firm, ...one }: FirmReply): FirmReply =>
    firm === undefined ? one : { ...one, ...codeOf(firm).map((code) => ({ firm: code }))[0] }
  return { ...content, replies: replies.map(moved) }
}

/** The code that a firm has in another text of a correction, by that which it has in this one; none where nobody can tell. */
function movedTo({ content, standing }: Corrected, next: CaseContent): (code: string) => string[] {
  const were = new Map([...codesPutRight({ content, standing })].map(([code, now]) => [now, code]))
  const now = codesPutRight({ content: next, standing })
  const [wasOpen, isOpen] = [content, next].map((one) => codesLeftOpen({ content: one, standing }))
  return (code) => {
    const first = were.get(code) ?? code
    // What is noted of a code that was open already was noted since.
    if (isOpen?.has(first)) return wasOpen?.has(first) ? [code] : []
    return [now.get(first) ?? first]
  }
}
