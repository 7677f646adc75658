import { type Cited, readCitations } from './changes.ts'

/** What a whole citation says, pasted where a number or an address is asked for. */
export interface WholeCitation {
  /** The cases it names, each with the edition that it says. */
  readonly cases: readonly Cited[]
  /** The line of the log, and the beginning of its hash. */
  readonly line?: string
  readonly hash?: string
}

const LINE = /(?:公布记录\s*第\s*(\d{1,9})\s*条|(?:log )?(?:line|entry)\s+(\d{1,9}))/i
const HASH = /(?:核对码|check code|hash)[\s:：]*((?:[0-9a-f]{4}[\s-]?){3,16})/i

/** Reads a citation of this site in any of its forms (GB/T 7714, BibTeX, RIS); nothing for a number or an address alone. */
export function readWhole(typed: string): WholeCitation | undefined {
  const text = typed.normalize('NFKC').replace(/\r?\n/g, ' ').trim()
  const cases = readCitations(text)
  const [, zh, en] = LINE.exec(text) ?? []
  const line = zh ?? en
  const hash = HASH.exec(text)?.[1]?.replace(/[\s-]/g, '').toLowerCase()
  // An address, an id or the number of a bulletin is one word; a citation says more.
  const isWhole =
    line !== undefined ||
    hash !== undefined ||
    cases.length > 1 ||
    (cases.length === 1 && /\[EB\/OL\]|第\s*\d+\s*版|\b(?:version|edition)\b|@misc|^TY {2}-/i.test(text))
  if (!isWhole) return undefined
  return { cases, ...(line !== undefined && { line }), ...(hash !== undefined && { hash }) }
}
