import * as z from 'zod'
import type { SheetId } from '../../shared/campaign/sheet-ids.ts'
import { personalIn, personalInText } from '../../shared/progress/personal-check.ts'
import { SheetRow } from '../../shared/progress/sheet.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { contentHash, linkTo } from '../../shared/publication/log-line.ts'
import { PrivateTextError } from './private-text.ts'
import type { Describe } from './publication.ts'
import { progressIndex, sheetFiles } from './sheet-files.ts'

/** An edition of a sheet, as the province ordered it. */
export const sheetToPublish =
  (campaign: string, sheet: SheetId, period: string): Describe =>
  async ({ records, files, settings }) => {
    const of = { campaign, sheet, period }
    const order = await records.readSheetOrder(of)
    if (!order || order.done) return undefined
    const { edition, publishedOn, body, salt } = order
    const { sample } = settings
    const draft = { ...(await files.readEditionBody(body)), sample, salt }
    expectNobody(sheet, draft)
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
        })
        const plan = campaigns.find(({ id }) => id === campaign)
        const last = (await records.readSheetEditions(campaign, sheet)).at(-1)
        if (!plan) return { kind: 'standing' }
        return {
          ...{ kind: 'progress', campaign: plan, current: campaigns[0]?.id ?? '', sheet, period },
          newest: last?.period === period,
        }
      },
      files: async (all) => [...(await sheetFiles(all, campaign, sheet, period)), await progressIndex(all)],
      done: () => records.saveSheetOrder({ ...order, done: true }, edition),
    }
  }

const Told = z.object({
  rows: z.array(SheetRow),
  revisions: z.array(z.object({ reason: z.string() })),
})

/** Stops an edition whose rows or reasons tell who a person is, whoever let them through. Throws {@link PrivateTextError}. */
function expectNobody(id: SheetId, draft: object): void {
  const { rows, revisions } = Told.parse(draft)
  const find = personalIn(sheets[id])
  const found = rows.some((row) => find(row).length > 0)
  const telling = revisions.some(({ reason }) => personalInText(reason))
  if (found || telling) throw new PrivateTextError()
}
