import { setImmediate } from 'node:timers/promises'
import * as z from 'zod'
import type { SheetId } from '../../shared/campaign/sheet-ids.ts'
import { Revision } from '../../shared/progress/edition.ts'
import { goneIn } from '../../shared/progress/gone-rows.ts'
import { type Hiding, hidingsOf } from '../../shared/progress/hidden-words.ts'
import { type NamesOver, namesOverOn, shownEdition, staysOver } from '../../shared/progress/names-over.ts'
import { newlyTold } from '../../shared/progress/newly-told.ts'
import { SheetRow } from '../../shared/progress/sheet.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import type { Naming } from '../../shared/progress/without-old-names.ts'
import { contentHash, linkTo } from '../../shared/publication/log-line.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import type { SheetOrder } from '../store/progress.ts'
import { knownNames } from './names-over.ts'
import { PrivateTextError } from './private-text.ts'
import type { Describe } from './publication.ts'
import type { Publish } from './publish.ts'
import { progressIndex, sheetFiles } from './sheet-files.ts'

/**
 * An edition of a sheet, as the province ordered it. What may not become public, or cannot be read, stops the order before anything of it is
 * written: the newsroom says so, and the next order takes its place.
 */
export const sheetToPublish =
  (campaign: string, sheet: SheetId, period: string): Describe =>
  async (publish) => {
    const { records, settings } = publish
    const order = await records.readSheetOrder({ campaign, sheet, period })
    if (!order || order.done) return undefined
    const { edition, publishedOn, body, salt, read } = order
    const { sample } = settings
    const hidings = hidingsOf(await records.readHiddenWords(order))
    const { draft, over } = await lookedThrough(publish, order, hidings)
    if (!(await records.beginSheetOrder(order))) return undefined
    const { stoppedOn: _, ...begun } = order
    return {
      events: [
        {
          ...{ day: publishedOn, event: 'progress', subject: `${campaign}/${sheet}/${period}`, edition },
          content: contentHash(salt, draft),
        },
      ],
      keep: async ([line], { campaigns }) => {
        await records.keepSheetEdition(campaign, sheet, {
          ...{ period, edition, publishedOn, body, salt, sample, log: linkTo(line) },
          ...(read && { read }),
          ...(over && { over: { ...over, written: true } }),
          ...(hidings.length > 0 && { hidden: { hidings, written: true } }),
        })
        const plan = campaigns.find(({ id }) => id === campaign)
        if (!plan) return { kind: 'standing' }
        return {
          ...{ kind: 'progress', campaign: plan, current: campaigns[0]?.id ?? '', sheet, period },
        }
      },
      files: async (all) => [...(await sheetFiles(all, campaign, sheet, period)), await progressIndex(all)],
      done: () => records.saveSheetOrder({ ...begun, begun: true, done: true }, edition),
    }
  }

/** The edition as it is to be shown. Throws what stops it, and says of the order that it did. */
async function lookedThrough(
  { records, files, settings, now }: Pick<Publish, 'records' | 'files' | 'settings' | 'now'>,
  order: SheetOrder,
  hidings: readonly Hiding[],
) {
  const { sheet, body, salt } = order
  try {
    const said = Told.parse({ ...(await files.readEditionBody(body)), sample: settings.sample, salt })
    const over = await overAtOnce({ records, files }, order, said)
    const draft = shownEdition(sheets[sheet], said, over, hidings)
    // Once begun, some of it may be public, and its number is taken.
    if (!order.begun) await expectNobody({ records, files }, order, said)
    return { draft, over }
  } catch (error) {
    await records.stopSheetOrder(order, dayInShanghai(now()))
    throw error
  }
}

/** Names that are over, or wait, when the edition comes out: it never says them. */
async function overAtOnce(
  publish: Pick<Publish, 'records' | 'files'>,
  { campaign, sheet, period, publishedOn }: SheetOrder,
  said: z.infer<typeof Told>,
): Promise<NamesOver | undefined> {
  const { records, files } = publish
  const plan = (await records.readCampaignsInForce(publishedOn)).find(({ id }) => id === campaign)
  if (!plan || !sheets[sheet].names) return undefined
  const all = await records.readSheetEditions(campaign, sheet)
  const { last, ...known } = await knownNames(publish, all, plan, period)
  const first = last ? known.publishedOn : publishedOn
  const before = last?.over && staysOver(sheets[sheet], (await files.readEdition(last)).rows, last.over)
  const over = namesOverOn(
    sheets[sheet],
    [...said.rows, ...goneIn(sheets[sheet], said)],
    { ...known, publishedOn: first, newest: said.rows, before },
    publishedOn,
  )
  return over.length > 0 ? { on: publishedOn, rows: over } : undefined
}

/** What is looked at of an edition; the rest goes through. */
const Told = z.looseObject({ rows: z.array(SheetRow), revisions: z.array(Revision) })

/**
 * Stops an edition whose rows or reasons are the first to tell who a person is, whoever let them through. One that was kept before passes: it is
 * public. Throws {@link PrivateTextError}.
 */
async function expectNobody(
  { records, files }: Pick<Publish, 'records' | 'files'>,
  { campaign, sheet, period, edition }: SheetOrder,
  { rows, revisions }: Naming,
): Promise<void> {
  const own = (await records.readSheetEditions(campaign, sheet)).filter((one) => one.period === period)
  if (own.some((one) => one.edition === edition)) return
  const last = own.at(-1)
  const before = last ? (await files.readEdition(last)).rows : []
  let n = 0
  for (const told of newlyTold(sheets[sheet], { edition, rows, revisions }, { rows: before })) {
    if (told.length > 0) throw new PrivateTextError()
    // Thousands take seconds: what else this process does, as answering with pages, goes on meanwhile.
    if (n++ % AT_A_TIME === 0) await setImmediate()
  }
}

/** How many are looked at before others have their turn. */
const AT_A_TIME = 50
