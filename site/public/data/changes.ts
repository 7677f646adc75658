import type { PublicRecord } from '../../../shared/case/public-case.ts'
import { isOfAnotherSite, readAsked } from './asked.ts'
import { type ReadJson, resolveAsked } from './resolve-asked.ts'

/** What somebody cited: a case, and its edition where the citation says one. */
export interface Cited {
  /** Of a case that is cited by the number of its bulletin alone, that number, until it is looked up. */
  readonly id: string
  readonly edition?: number | undefined
}

/** What became of a cited case, the worst first. */
export const outcomesInOrder = ['withdrawn', 'hidden', 'missing', 'changed', 'unsaid', 'same'] as const
export type CitedOutcome = (typeof outcomesInOrder)[number]

/** A change since the edition that was cited. */
export interface Change {
  readonly edition: number
  readonly day: string
  readonly what: string
  readonly why: string
}

/** What is answered to one citation. */
export interface Answer {
  readonly cited: Cited
  readonly outcome: CitedOutcome
  /** Its newest edition; 0 where there is none. */
  readonly edition: number
  /** How it is called: its title, or the number of its bulletin. */
  readonly title: string
  readonly changes: readonly Change[]
  /** Of a case that was taken away: when and why. */
  readonly taken?: { readonly day: string; readonly reason: string }
}

/** At most so many at once. */
export const MOST = 100

const ADDRESS = /(?:\/cases\/|^|[\s,;，；、])([a-z2-7]{13})(?:\/edition\/(\d+))?(?![a-z2-7])/g
/** The number of a bulletin, its brackets in any writing. */
const NUMBER = /\p{Script=Han}{1,12} ?[〔[(【] ?\d{4} ?[〕\])】] ?\d{1,6} ?号/gu
const EDITION =
  /第\s*(\d{1,4})\s*版|(?:^|\D)(\d{1,3})\s*版(?!权)|\b(?:version|edition|ed\.|v|ET {2}-)\s*(?:= *")?(\d{1,4})(?!\d)/i

/**
 * The cases that a text cites: addresses, citations of this site in any form, or ids. An edition counts for the case of its line, or
 * of its entry where that stands on several lines. A case that comes twice is asked about once for each edition.
 */
export function readCitations(text: string): Cited[] {
  const found = entriesOf(text.normalize('NFKC')).flatMap(citedIn)
  return [...new Map(found.map((one) => [keyOf(one), one])).values()].slice(0, MOST)
}

/** The cases of one line. */
function citedIn(line: string): Cited[] {
  const said = EDITION.exec(line)
  const ofLine = Number(said?.[1] ?? said?.[2] ?? said?.[3] ?? 0)
  const cited = [...line.matchAll(ADDRESS)].map(([, id = '', own]) => ({ id, own }))
  // A citation says both number and address; the number alone counts where there is no address.
  const numbers = cited.length > 0 ? [] : [...line.matchAll(NUMBER)].map(([id]) => ({ id, own: undefined }))
  return [...cited, ...numbers].map(({ id, own }) => ({ id, edition: Number(own ?? ofLine) || undefined }))
}

/** What a text cites, and what of it is not answered: told, never passed over. */
export interface ReadText {
  readonly cited: readonly Cited[]
  /** Lines whose address is another site's. */
  readonly foreign: readonly string[]
  /** Lines in which no case was found. */
  readonly unread: readonly string[]
  /** How many citations came after the first {@link MOST}. */
  readonly over: number
}

/** As {@link readCitations}, line by line. `host`: of this site. */
export function readText(text: string, host: string): ReadText {
  const lines = entriesOf(text.normalize('NFKC')).filter((line) => line.trim() !== '')
  const found = lines.map((line) => ({
    line,
    cited: citedIn(line),
    isForeign: isOfAnotherSite(addressesOf(line), host),
  }))
  const own = found.filter(({ cited, isForeign }) => cited.length > 0 && !isForeign)
  const all = new Map(own.flatMap(({ cited }) => cited.map((one) => [keyOf(one), one] as const)))
  return {
    cited: [...all.values()].slice(0, MOST),
    foreign: found.filter(({ isForeign }) => isForeign).map(({ line }) => line.trim()),
    unread: found
      .filter(({ cited, isForeign }) => cited.length === 0 && !isForeign)
      .map(({ line }) => line.trim()),
    over: Math.max(0, all.size - MOST),
  }
}

/** A citation may also name where its text was kept or first published: only what leads to a case counts. */
const addressesOf = (line: string): string =>
  [...line.matchAll(/[^\s,，;；、。"{}()（）<>]*\/cases\/[a-z2-7]{13}/g)]
    .map(([address]) => address)
    .join(' ')

const keyOf = ({ id, edition }: Cited) => `${id}/${edition}`

/** A citation with the id of its case, which is looked up in the public lists where only its number was said. */
export async function withId(cited: Cited, read: ReadJson): Promise<Cited> {
  const asked = readAsked(cited.id)
  if (asked.kind !== 'number') return cited
  const [found] = await resolveAsked(asked, read)
  return found ? { ...cited, id: found.subject } : cited
}

/** The lines of a text; an entry of BibTeX or RIS counts as one. */
const entriesOf = (text: string): string[] =>
  text
    .replace(/@\w+\{[^@]*?\n\}/g, (entry) => entry.replace(/\s*\n\s*/g, ' '))
    .replace(/^TY {2}- [\s\S]*?^ER {2}-.*$/gm, (entry) => entry.replace(/\n/g, ' '))
    .split('\n')

/** What became of a cited case. `record`: its newest, or nothing. */
export function answerTo(cited: Cited, record: PublicRecord | undefined): Answer {
  if (!record) return { cited, outcome: 'missing', edition: 0, title: cited.id, changes: [] }
  const { edition } = record
  if (record.state !== 'published') {
    const { day, reason, number: title, state: outcome } = record
    return { cited, outcome, edition, title, changes: [], taken: { day, reason } }
  }
  const since = cited.edition ?? 0
  const changes = record.changes.filter((one) => one.edition > since)
  const title = record.content.title
  // Where nothing was ever changed it does not matter which edition was meant.
  if (cited.edition === undefined)
    return { cited, outcome: changes.length === 0 ? 'same' : 'unsaid', edition, title, changes }
  // An edition that never was is not one that stands.
  if (since > edition) return { cited, outcome: 'missing', edition, title, changes: [] }
  return { cited, outcome: since === edition ? 'same' : 'changed', edition, title, changes }
}

/** The worst first. */
export const worstFirst = (answers: readonly Answer[]): Answer[] =>
  [...answers].sort((a, b) => outcomesInOrder.indexOf(a.outcome) - outcomesInOrder.indexOf(b.outcome))
