import { newSeed } from '../../shared/filing/derive-filing.ts'
import type { Identity } from '../../shared/seal/identity.ts'
import { type House, openHouse } from '../fixtures/house.ts'
import { officeMessage, postFollow, reporterMessage, sendVerdict } from '../fixtures/message.ts'
import { officer } from '../fixtures/officer.ts'
import { type Prepared, prepare, send } from '../fixtures/reporter.ts'
import { closing, work } from '../fixtures/work.ts'
import { handsOn, type TipRow } from './hands.ts'

const photo = new Blob([new Uint8Array(70_000).fill(7)])

/** A tip, told by both sides, as whoever holds the tables finds it. */
export interface Told {
  readonly ready: Prepared
  readonly rows: readonly TipRow[]
}

/** Two tips of one office and what was said of each; the tables, and the key of the office. */
export interface Story {
  readonly house: House
  readonly hands: ReturnType<typeof handsOn>
  readonly office: Identity
  readonly one: Told
  readonly other: Told
  /** Both tips as they were. */
  restore(): Promise<void>
}

/**
 * Files two tips and lets them be handled. Of each: message 1 of the office, 2 of the reporter, 3 of the office, an
 * inspection, closed, and message 4 in which the reporter confirms.
 */
export async function tell(): Promise<Story> {
  const house = await openHouse()
  const hands = handsOn(house)
  const [one, other] = [await told(house, '示例：第一封。'), await told(house, '示例：第二封。')]
  const office = await (await officer(house, 'jiangning-handler')).unlock()
  return {
    ...{ house, hands, office, one, other },
    async restore() {
      for (const { ready, rows } of [one, other]) await hands.restore(ready.tip, rows)
    },
  }
}

async function told(house: House, narrative: string): Promise<Told> {
  const ready = await prepare(house, newSeed(), { photo, narrative })
  await send(house, ready.tip, ready.ticket, ready.filing)
  const tip = { id: ready.tip, identity: ready.identity }
  const handler = await officer(house, 'jiangning-handler')
  const write = async (text: string) =>
    expectGood(
      await handler.ask('desk', `/tips/${tip.id}/messages`, await officeMessage(house, { ...tip, text })),
    )
  await write('示例：收到。')
  const said = await reporterMessage(house, ready, { text: '示例：就在北侧。' })
  expectGood(await postFollow(house, 'messages', said))
  await write('示例：知道了。')
  expectGood(await work(house, 'jiangning-handler', tip, ...closing))
  const { refused } = await sendVerdict(house, ready, { verdict: 'confirmed' })
  if (refused) throw new Error(refused.code)
  return { ready, rows: await handsOn(house).rowsOf(ready.tip) }
}

function expectGood(reply: Response): void {
  if (!reply.ok) throw new Error(`refused: ${reply.status}`)
}
