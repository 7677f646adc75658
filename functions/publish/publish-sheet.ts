import { setImmediate } from 'node:timers/promises'
import * as z from 'zod'
import type { SheetId } from '../../shared/campaign/sheet-ids.ts'
import { Revision } from '../../shared/progress/edition.ts'
import { goneIn } from '../../shared/progress/gone-rows.ts'
import { type NamesOver, namesOverOn, shownEdition, staysOver } from '../../shared/progress/names-over.ts'
import { personalIn, personalInWords } from '../../shared/progress/personal-check.ts'
import { SheetRow } from '../../shared/progress/sheet.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import type { Naming } from '../../shared/progress/without-old-names.ts'
import { contentHash, linkTo } from '../../shared/publication/log-line.ts'
import type { SheetOrder } from '../store/progress.ts'
import { knownNames } from './names-over.ts'
import { PrivateTextError } from './private-text.ts'
import type { Describe } from './publication.ts'
import type { Publish } from './publish.ts'
import { progressIndex, sheetFiles } from './sheet-files.ts'

/** An edition of a sheet, as the province ordered it. */
export const sheetToPublish =
  (campaign: string, sheet: SheetId, period: string): Describe =>
  async ({ records, files, settings }) => {
    const of = { campaign, sheet, period }
    const order = await records.readSheetOrder(of)
    if (!order || order.done) return undefined
    const { edition, publishedOn, body, salt, read } = order
    const { sample } = settings
    const said = Told.parse({ ...(await files.readEditionBody(body)), sample, salt })
    const over = await overAtOnce({ records, files }, order, said)
    const draft = shownEdition(sheets[sheet], said, over)
    await expectNobody(sheet, draft)
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
        })
        const plan = campaigns.find(({ id }) => id === campaign)
        if (!plan) return { kind: 'standing' }
        return {
          ...{ kind: 'progress', campaign: plan, current: campaigns[0]?.id ?? '', sheet, period },
        }
      },
      files: async (all) => [...(await sheetFiles(all, campaign, sheet, period)), await progressIndex(all)],
      done: () => records.saveSheetOrder({ ...order, done: true }, edition),
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

/** Stops an edition whose rows or reasons tell who a person is, whoever let them through. Throws {@link PrivateTextError}. */
async function expectNobody(id: SheetId, { rows, revisions }: Naming): Promise<void> {
  const find = personalIn(sheets[id])
  const found = await some(rows, (row) => find(row).length > 0)
  const telling = await some(revisions, ({ reason }) => personalInWords(reason, id) !== undefined)
  if (found || telling) throw new PrivateTextError()
}

/** Whether one of many is such. Thousands take seconds: what else this process does, as answering with pages, goes on meanwhile. */
async function some<One>(all: readonly One[], isSuch: (one: One) => boolean): Promise<boolean> {
  for (const [n, one] of all.entries()) {
    if (n % AT_A_TIME === 0) await setImmediate()
    if (isSuch(one)) return true
  }
  return false
}

/** How many are looked at before others have their turn. */
const AT_A_TIME = 50
