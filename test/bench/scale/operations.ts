import { siteSettings } from '../../../cdk/local/site-settings.ts'
import { loadRenderer } from '../../../cdk/local/stages.ts'
import { makeRound } from '../../../functions/clock/round.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { fillArchive } from '../../fixtures/archive.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officeMessage, sendVerdict } from '../../fixtures/message.ts'
import { newsroomOf } from '../../fixtures/newsroom.ts'
import { officer } from '../../fixtures/officer.ts'
import { publishOf } from '../../fixtures/publish.ts'
import { earnTicket, follow, type Prepared, prepare, report, send, upload } from '../../fixtures/reporter.ts'
import { look, paperOf, record, tellAgencies } from '../../fixtures/work.ts'
import { countRequests, type Requests } from './count-requests.ts'

/** What each operation of the loop asks of tables and buckets. */
export type Measured = Record<Operation, readonly Requests[]>

/** The operations, in the order in which a tip meets them. */
export const operations = [
  'challenge and ticket',
  'photo of 300 kB',
  'filing',
  'list of an office',
  'opening',
  'step: accept',
  'message of the office',
  'record of an inspection',
  'step: close',
  'follow by receipt',
  'answer of the reporter',
  'escalation by the clock',
  'round of the clock with nothing due',
  'publication of a case',
] as const
/** An operation's name. */
export type Operation = (typeof operations)[number]

/** Cases that are there before one is published. */
const ARCHIVE = 100
/** Characters of the report: as many as a worker types in two minutes, and a long letter. */
export const lettersOf = { short: 200, long: 5000 } as const
/** A letter's size. */
export type Letter = keyof typeof lettersOf

const narrative = (letter: Letter) => report.narrative.padEnd(lettersOf[letter], '示例的话。')

/** Runs the loop once over embedded stores and counts every request on the way. */
export async function measureOperations(letter: Letter, { cases = ARCHIVE } = {}): Promise<Measured> {
  const house = await openHouse()
  try {
    return { ...(await loopOf(house, letter)), ...(await publishOne(house, cases)) }
  } finally {
    await house.close()
  }
}

/** The same without a publication, which takes longest. */
export async function measureHandling(letter: Letter) {
  const house = await openHouse()
  try {
    return await loopOf(house, letter)
  } finally {
    await house.close()
  }
}

async function loopOf(house: House, letter: Letter) {
  const { ready, measured } = await file(house, letter)
  return { ...measured, ...(await handle(house, ready)), ...(await byTheClock(house)) }
}

async function file(house: House, letter: Letter) {
  const ready = await prepare(house, newSeed(), { narrative: narrative(letter) })
  const ticket = await countRequests(() => earnTicket(house, ready.tip))
  const photo = new Blob([new Uint8Array(300_000).fill(7)])
  const chunks = await countRequests(() => upload(house, ready.ticket, ready, photo))
  const filing = await countRequests(async () => {
    const reply = await send(house, ready.tip, ready.ticket, ready.filing)
    if (reply.status !== 201) throw new Error(`the filing was refused: ${reply.status}`)
  })
  return { ready, measured: { 'challenge and ticket': ticket, 'photo of 300 kB': chunks, filing } }
}

async function handle(house: House, ready: Prepared) {
  const name = 'jiangning-handler'
  const handler = await officer(house, name)
  const tip = { id: ready.tip, identity: ready.identity }
  const step =
    (step: string, more: object = {}) =>
    async () => {
      const { version } = await handler.show(ready.tip)
      const reply = await handler.ask('desk', `/tips/${ready.tip}/steps`, { version, step, ...more })
      if (reply.status !== 200) throw new Error(`${step} was refused: ${await reply.text()}`)
    }
  const list = await countRequests(async () => handler.ask('desk', '/tips?list=open'))
  const opening = await countRequests(() => look(house, name, ready.tip))
  const accept = await countRequests(step('accept'))
  const message = await countRequests(async () =>
    handler.ask(
      'desk',
      `/tips/${ready.tip}/messages`,
      await officeMessage(house, { ...tip, text: '示例：我们下周去看。' }),
    ),
  )
  await step('inspect')()
  const inspection = await countRequests(() => record(house, name, tip))
  await step('substantiate')()
  await tellAgencies(house, name, ready.tip)
  const document = paperOf(house)
  const close = await countRequests(step('close', { result: '示例：已经支护好。', document }))
  const following = await countRequests(() => follow(house, ready.keys.lookup))
  const answer = await countRequests(() => sendVerdict(house, ready, { verdict: 'confirmed' }))
  return {
    ...{ 'list of an office': list, opening, 'step: accept': accept, 'message of the office': message },
    ...{ 'record of an inspection': inspection, 'step: close': close, 'follow by receipt': following },
    'answer of the reporter': answer,
  }
}

async function byTheClock(house: House) {
  await makeRound(house)
  const idle = await countRequests(() => makeRound(house))
  const late = await prepare(house, newSeed())
  await send(house, late.tip, late.ticket, late.filing)
  await makeRound(house)
  house.time.offset = 40 * 24 * 3_600_000
  const escalation = await countRequests(() => makeRound(house))
  house.time.offset = 0
  return { 'round of the clock with nothing due': idle, 'escalation by the clock': escalation }
}

async function publishOne(house: House, cases: number) {
  const publish = publishOf(house, {
    renderer: await loadRenderer(),
    settings: siteSettings({ origin: 'http://localhost:1', keys: house.keys }),
  })
  const publisher = createPublisher(publish)
  await publisher.publishAll()
  await fillArchive(house, cases)
  const newsroom = await newsroomOf(house)
  const id = await newsroom.reviewed()
  await newsroom.step('b', id, 'approve')
  return {
    'publication of a case': await countRequests(() => publisher.ring({ pk: `CASE#${id}`, sk: 'CASE' })),
  }
}
