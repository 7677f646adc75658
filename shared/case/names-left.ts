import type { CaseContent } from './case-content.ts'
import { texts } from './firewall.ts'
import { partsOfName } from './short-names.ts'
import { namesOf, withoutFirms } from './without-firms.ts'

/** Where the telling part of a firm's name would still stand: the dotted name of the field, and words around it. */
export interface NameLeft {
  readonly field: string
  readonly before: string
  readonly found: string
  readonly after: string
}

/** Characters that are shown before and after it. */
const AROUND = 8

/**
 * What would still point to firms once their names are out of a text: each place where a telling part of one stands, alone or in another
 * name, as of an estate. Nobody but a person can say whether it is the firm.
 */
export function namesLeft(content: CaseContent): NameLeft[] {
  const cores = [...new Set(content.firms.flatMap(({ name }) => partsOfName(name)?.core ?? []))]
  const left: NameLeft[] = []
  for (const [field, text] of texts(withoutFirms(content, namesOf([content]))))
    for (const found of cores)
      for (let at = text.indexOf(found); at >= 0; at = text.indexOf(found, at + found.length)) {
        const end = at + found.length
        left.push({
          ...{ field, found, before: text.slice(Math.max(0, at - AROUND), at) },
          after: text.slice(end, end + AROUND),
        })
      }
  return left
}
