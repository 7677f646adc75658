import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import type { SheetId } from '../../shared/campaign/sheet-ids.ts'
import { goneIn } from '../../shared/progress/gone-rows.ts'
import {
  type NamesKnown,
  type NamesOver,
  namesOverOn,
  shownEdition,
} from '../../shared/progress/names-over.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { contentHash, linkTo } from '../../shared/publication/log-line.ts'
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
 * A period in which the time of firms' names is over, or was ended: each edition that says one is kept without it, under its own
 * number, with another salt and a line of the log. One period at a time.
 */
export const namesToPublish: Describe = async (publish) => {
  const day = dayInShanghai(publish.now())
  for (const campaign of await publish.records.readCampaignsInForce(day))
    for (const sheet of campaign.sheets.filter((id) => sheets[id].names)) {
      const all = await publish.records.readSheetEditions(campaign.id, sheet)
      for (const period of new Set(all.map((one) => one.period))) {
        const due = await dueIn(publish, all, campaign, period, { sheet, day })
        if (due.length > 0) return publicationOf(publish, campaign, sheet, due)
      }
    }
  return undefined
}

/** The editions of a period of which names are to go, as they are to be kept; those that were kept and not written too. */
async function dueIn(
  publish: Reading,
  all: readonly KeptEdition[],
  campaign: Campaign,
  period: string,
  { sheet, day }: { readonly sheet: SheetId; readonly day: string },
): Promise<KeptEdition[]> {
  const own = all.filter((one) => one.period === period)
  if (own.every(({ over }) => over?.rows === 'all' && over.written)) return []
  const { last, ...known } = await knownNames(publish, all, campaign, period)
  const newest = last ? (await publish.files.readEdition(last)).rows : []
  const due: KeptEdition[] = []
  for (const kept of own) {
    const edition = await publish.files.readEdition(kept)
    const said = [...edition.rows, ...goneIn(sheets[sheet], edition)]
    const rows = namesOverOn(sheets[sheet], said, { ...known, newest, before: kept.over }, day)
    const isSame = sameRows(rows, kept.over?.rows ?? [])
    if (isSame && kept.over?.written === false) due.push(kept)
    if (!isSame)
      due.push({ ...kept, over: { on: day, rows, written: false }, salt: saltAfter(kept.salt, day) })
  }
  return due
}

const sameRows = (one: NamesOver['rows'], other: NamesOver['rows']) =>
  JSON.stringify(one) === JSON.stringify(other)

/** Another salt, so that what the older line hashed cannot be guessed by who knows the new record. */
const saltAfter = (salt: string, day: string) => hashOf(`${salt} names over ${day}`).slice(0, 32)

async function publicationOf(
  { records, files }: Reading,
  plan: Campaign,
  sheet: SheetId,
  due: readonly KeptEdition[],
): ReturnType<Describe> {
  const { id: campaign } = plan
  const period = due[0]?.period ?? ''
  const shown = await Promise.all(
    due.map(async (kept) => {
      const { log: _, ...edition } = shownEdition(sheets[sheet], await files.readEdition(kept), kept.over)
      return edition
    }),
  )
  let kept = due
  return {
    events: shown.map((one, n) => ({
      ...{ day: due[n]?.over?.on ?? '', event: 'namesOver', subject: `${campaign}/${sheet}/${period}` },
      ...{ edition: one.edition, content: contentHash(one.salt, one) },
    })),
    keep: async (lines, { campaigns }) => {
      kept = due.map((one, n) => ({ ...one, log: linkTo(lines[n]) }))
      for (const one of kept) await records.keepSheetEdition(campaign, sheet, one)
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
      for (const one of kept)
        if (one.over)
          await records.keepSheetEdition(campaign, sheet, { ...one, over: { ...one.over, written: true } })
    },
  }
}
