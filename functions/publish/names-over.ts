import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import type { SheetId } from '../../shared/campaign/sheet-ids.ts'
import type { SheetEdition } from '../../shared/progress/edition.ts'
import { goneIn } from '../../shared/progress/gone-rows.ts'
import { type Hiding, hidingsOf } from '../../shared/progress/hidden-words.ts'
import {
  type NamesKnown,
  type NamesOver,
  namesOverOn,
  shownEdition,
} from '../../shared/progress/names-over.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { contentHash, linkTo } from '../../shared/publication/log-line.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { hashOf } from '../../shared/value/hash.ts'
import type { KeptEdition } from '../store/progress.ts'
import type { Describe } from './publication.ts'
import type { Publish } from './publish.ts'
import { editionFiles, progressIndex, sheetFiles } from './sheet-files.ts'

type Reading = Pick<Publish, 'records' | 'files'>

/** What is known of the names of a period, from its editions and those of later periods. */
export async function knownNames(
  { files }: Reading,
  all: readonly KeptEdition[],
  { settings }: Campaign,
  period: string,
): Promise<Omit<NamesKnown, 'newest'> & { readonly last?: KeptEdition }> {
  const own = all.filter((one) => one.period === period)
  const after = new Map(all.filter((one) => one.period > period).map((one) => [one.period, one]))
  const later = await Promise.all([...after.values()].map((one) => files.readEdition(one)))
  const last = own.at(-1)
  return {
    publishedOn: own[0]?.publishedOn ?? '9999-12-31',
    months: settings.namesMonths,
    later: later.flatMap(({ rows }) => rows),
    ...(last && { last }),
  }
}

/**
 * A period in which the time of firms' names is over, or was ended, or whose words two people hid: each edition that says them is kept without
 * them, under its own number, with another salt and a line of the log. One period at a time.
 */
export const namesToPublish: Describe = async (publish) => {
  const day = dayInShanghai(publish.now())
  for (const campaign of await publish.records.readCampaignsInForce(day))
    for (const sheet of campaign.sheets) {
      const hidden = await publish.records.readAllHiddenWords(campaign.id, sheet)
      if (!sheets[sheet].names && hidden.length === 0) continue
      const all = await publish.records.readSheetEditions(campaign.id, sheet)
      for (const period of new Set(all.map((one) => one.period))) {
        const hidings = hidingsOf(hidden.find((one) => one.period === period))
        const due = await dueIn(publish, all, campaign, period, { sheet, day, hidings })
        if (due.length > 0) return publicationOf(publish, campaign, sheet, due)
      }
    }
  return undefined
}

/** An edition as it is to be kept. */
interface Due {
  readonly kept: KeptEdition
  /** What its line says. Absent: it says none of the hidden words, and stays as it is. */
  readonly event?: 'namesOver' | 'wordsHidden'
}

/** What of a period is looked for. */
interface Leaving {
  readonly sheet: SheetId
  readonly day: string
  readonly hidings: readonly Hiding[]
}

/** The editions of a period of which names or words are to go, as they are to be kept; those that were kept and not written too. */
async function dueIn(
  publish: Reading,
  all: readonly KeptEdition[],
  campaign: Campaign,
  period: string,
  { sheet, day, hidings }: Leaving,
): Promise<Due[]> {
  const own = all.filter((one) => one.period === period)
  const { names } = sheets[sheet]
  const isNamed = names && !own.every(({ over }) => over?.rows === 'all' && over.written)
  if (!isNamed && own.every((kept) => isWithout(kept, hidings))) return []
  const { last, ...known } = await knownNames(publish, all, campaign, period)
  const newest = last ? (await publish.files.readEdition(last)).rows : []
  const due: Due[] = []
  for (const kept of own) {
    const edition = await publish.files.readEdition(kept)
    const said = [...edition.rows, ...goneIn(sheets[sheet], edition)]
    const rows = names
      ? namesOverOn(sheets[sheet], said, { ...known, newest, before: kept.over }, day)
      : (kept.over?.rows ?? [])
    const next = hidingIn(withoutNames(kept, rows, day), hidings)
    if (next === kept) {
      if (kept.hidden?.written === false) due.push({ kept, event: 'wordsHidden' })
      else if (kept.over?.written === false) due.push({ kept, event: 'namesOver' })
    } else if (next.hidden === kept.hidden) due.push({ kept: next, event: 'namesOver' })
    else if (isShownAlike(sheet, edition, kept, next))
      due.push({ kept: { ...kept, hidden: { hidings: [...hidings], written: true } } })
    else due.push({ kept: next, event: 'wordsHidden' })
  }
  return due
}

const isWithout = ({ hidden }: KeptEdition, hidings: readonly Hiding[]): boolean =>
  (hidden?.hidings.length ?? 0) === hidings.length && hidden?.written !== false

/** The edition without names of rows; the same where it had lost them before. */
function withoutNames(kept: KeptEdition, rows: NamesOver['rows'], day: string): KeptEdition {
  if (JSON.stringify(rows) === JSON.stringify(kept.over?.rows ?? [])) return kept
  return { ...kept, over: { on: day, rows, written: false }, salt: saltAfter(kept.salt, `names over ${day}`) }
}

/** The edition without words; the same where it had lost them before. */
function hidingIn(kept: KeptEdition, hidings: readonly Hiding[]): KeptEdition {
  if ((kept.hidden?.hidings.length ?? 0) >= hidings.length) return kept
  return {
    ...kept,
    hidden: { hidings: [...hidings], written: false },
    salt: saltAfter(kept.salt, `words hidden ${hidings.length}`),
  }
}

/** Whether an edition says the same with and without what is hidden. */
function isShownAlike(sheet: SheetId, edition: SheetEdition, kept: KeptEdition, next: KeptEdition): boolean {
  if (kept.over !== next.over) return false
  const shown = ({ over, hidden }: KeptEdition) =>
    canonicalJson(shownEdition(sheets[sheet], edition, over, hidden?.hidings))
  return shown(kept) === shown(next)
}

/** Another salt, so that what the older line hashed cannot be guessed by who knows the new record. */
const saltAfter = (salt: string, why: string) => hashOf(`${salt} ${why}`).slice(0, 32)

async function publicationOf(
  { records, files, now }: Pick<Publish, 'records' | 'files' | 'now'>,
  plan: Campaign,
  sheet: SheetId,
  due: readonly Due[],
): ReturnType<Describe> {
  const { id: campaign } = plan
  const period = due[0]?.kept.period ?? ''
  const subject = `${campaign}/${sheet}/${period}`
  const leaving = due.flatMap(({ kept, event }) => (event ? [{ kept, event }] : []))
  const events = await Promise.all(
    leaving.map(async ({ kept, event }) => {
      const said = await files.readEdition(kept)
      const { log: _, ...edition } = shownEdition(sheets[sheet], said, kept.over, kept.hidden?.hidings)
      const day = event === 'namesOver' ? (kept.over?.on ?? '') : dayInShanghai(now())
      return { day, event, subject, edition: kept.edition, content: contentHash(kept.salt, edition) }
    }),
  )
  let written: KeptEdition[] = []
  return {
    events,
    keep: async (lines, { campaigns }) => {
      for (const { kept, event } of due) if (!event) await records.keepSheetEdition(campaign, sheet, kept)
      written = leaving.map(({ kept }, n) => ({ ...kept, log: linkTo(lines[n]) }))
      for (const one of written) await records.keepSheetEdition(campaign, sheet, one)
      const current = campaigns[0]?.id ?? ''
      return { kind: 'progress', campaign: plan, current, sheet, period }
    },
    files: async (all) => {
      const written = [...(await sheetFiles(all, campaign, sheet, period)), await progressIndex(all)]
      for await (const file of editionFiles(all, campaign, sheet, period)) written.push(file)
      return written
    },
    takes: true,
    done: async () => {
      for (const { over, hidden, ...one } of written)
        await records.keepSheetEdition(campaign, sheet, {
          ...one,
          ...(over && { over: { ...over, written: true } }),
          ...(hidden && { hidden: { ...hidden, written: true } }),
        })
    },
  }
}
