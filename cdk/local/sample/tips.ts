import { takeAnswer } from '../../../functions/http/follow/take-message.ts'
import { nodeScrypt } from '../../../functions/plain/node-scrypt.ts'
import type { RecordStore, TipStore } from '../../../functions/store/stores.ts'
import { addWorkdays } from '../../../shared/calendar/workday.ts'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { officeRecipients } from '../../../shared/filing/office-recipients.ts'
import { receiptKeys } from '../../../shared/receipt/keys.ts'
import type { Facts } from '../../../shared/routing/facts.ts'
import { passOn } from '../../../shared/routing/pass-on.ts'
import { wrapIdentity } from '../../../shared/seal/wrap.ts'
import { headOf } from '../../../shared/tip/history.ts'
import { nextLink } from '../../../shared/tip/message-chain.ts'
import { outcomeOf } from '../../../shared/tip/outcome.ts'
import { sealMessage, sealSigned } from '../../../shared/tip/seal-message.ts'
import { sealRecord } from '../../../shared/tip/seal-record.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { unwrapped } from '../../../shared/tip/wraps.ts'
import { addDays, type Day } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import type { DevelopmentKeys } from '../keys.ts'
import type { SampleAct } from './console.ts'
import { derive } from './derive.ts'
import { fileSample, sampleFiling } from './file-tip.ts'
import { type ToldTip, type Turn, toldTips } from './told-tips.ts'

type Sample = {
  stores: { tips: TipStore; records: RecordStore }
  keys: DevelopmentKeys
  act: SampleAct
  today: Day
}
type TurnOf<Kind extends string> = Extract<Turn, Record<Kind, unknown>>

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const opening = { reason: '办理（示例）' }

/** Files the sample tips and lets the sample offices, and those who filed, act on them as on the day that is told. */
export async function addTips(sample: Sample): Promise<void> {
  for (const told of toldTips) {
    const facts: Facts = { wrongOffice: false, urgent: false, language: 'zh', ...told.facts }
    const { name, ago, site, narrative } = told
    const report = { site, address: '示例路1号（虚构）', permit: '', narrative }
    const day = addDays(sample.today, -ago)
    await fileSample(sample.stores, sample.keys, { name, day, facts, report })
  }
  for (const told of toldTips) for (const turn of told.turns ?? []) await take(sample, told, turn)
}

/** The receipt of the sample tip that was closed, for a look at the follow-up page. */
export const sampleReceipt = (keys: DevelopmentKeys) => sampleFiling(keys, 'wiring').receipt

async function take(sample: Sample, told: ToldTip, turn: Turn): Promise<void> {
  const then = addWorkdays(addDays(sample.today, -told.ago), turn.after).day
  const day = [then, sample.today].sort()[0] ?? then
  if ('verdict' in turn) return say(sample, told, turn, day)
  const tip = await stored(sample, told.name)
  const params = { tip: tip.id }
  await sample.act(turn.by, day, tipRoutes.open, params, opening)
  if ('reply' in turn) return reply(sample, told, turn, day)
  if ('reward' in turn) {
    const { reward: amount, words } = turn
    await sample.act(turn.by, day, tipRoutes.reward, params, { version: tip.version, amount, words })
    return
  }
  if ('into' in turn) return merge(sample, tip, turn, day)
  if ('to' in turn) return passTo(sample, told, turn, day)
  const { step, reason, words, result, document, more } = turn
  if (step === 'substantiate' || step === 'unsubstantiate') await inspect(sample, told, turn.by, day)
  const number = document?.replace('{year}', day.slice(0, 4))
  const { version } = await stored(sample, told.name)
  const brought = { reason, words, result, ...(number && { document: { number, day } }), ...more }
  await sample.act(turn.by, day, tipRoutes.step, params, { step, version, ...brought })
}

async function stored({ stores, keys }: Sample, name: string): Promise<Tip> {
  const tip = await stores.tips.readTip(sampleFiling(keys, name).tip)
  if (!tip) throw new Error(`sample: there is no tip ${name}`)
  return tip
}

const idOf = (keys: DevelopmentKeys, use: string) =>
  Buffer.from(derive(keys, use)).subarray(0, 16).toString('base64url')

/** What the next message of a tip is bound to. */
const boundTo = (tip: Tip) => ({
  ...{ ...nextLink(hashOf(tip.envelope), tip.messages), seen: tip.messages.length },
  ...{ head: headOf(tip.history), facts: tip.facts },
})

async function reply(sample: Sample, told: ToldTip, turn: TurnOf<'reply'>, day: Day): Promise<void> {
  const tip = await stored(sample, told.name)
  const id = idOf(sample.keys, `reply ${told.name}`)
  const writing = { tip: tip.id, id, ...boundTo(tip), from: 'office' as const, text: turn.reply }
  const sealed = base64(await sealMessage(sampleFiling(sample.keys, told.name).identity, writing))
  const { number, previous } = writing
  const body = { id, version: tip.version, number, previous, sealed }
  await sample.act(turn.by, day, tipRoutes.send, { tip: tip.id }, body)
}

/** The word of who filed it, signed with the receipt's key. */
async function say(sample: Sample, told: ToldTip, turn: TurnOf<'verdict'>, day: Day): Promise<void> {
  const { keys, stores } = sample
  const tip = await stored(sample, told.name)
  const { verdict, rating, text } = turn
  const { identity, receipt } = sampleFiling(keys, told.name)
  const { signing } = await receiptKeys(receipt, nodeScrypt)
  const answer = { verdict, outcome: outcomeOf(tip.history) ?? '', ...(rating && { rating }) }
  const id = idOf(keys, `word ${told.name}`)
  const writing = { tip: tip.id, id, ...boundTo(tip), from: 'reporter' as const, text, answer }
  const sealed = base64(await sealSigned(identity, writing, signing))
  const { number, previous } = writing
  const now = () => new Date(`${day}T10:00:00+08:00`)
  await takeAnswer({ ...stores, secrets: keys.secrets, now }, tip, {
    id,
    number,
    previous,
    sealed,
    ...answer,
  })
}

/** The record of a visit, sealed to the tip's own identity. */
async function inspect(sample: Sample, told: ToldTip, by: string, day: Day): Promise<void> {
  const tip = await stored(sample, told.name)
  const id = idOf(sample.keys, `inspection ${told.name}`)
  const content = {
    ...{ kind: 'inspection' as const, day, people: '江宁经办、江宁负责人（示例）' },
    ...{ found: '到场看到的写在这里。（示例）', measures: '当场说明要求，并下发文书。（示例）' },
  }
  const record = { tip: tip.id, id, facts: tip.facts, head: headOf(tip.history), content }
  const sealed = base64(await sealRecord(sampleFiling(sample.keys, told.name).identity, record))
  const body = { id, version: tip.version, kind: content.kind, sealed }
  await sample.act(by, day, tipRoutes.record, { tip: tip.id }, body)
}

async function merge(sample: Sample, tip: Tip, turn: TurnOf<'into'>, day: Day): Promise<void> {
  const into = sampleFiling(sample.keys, turn.into).tip
  await sample.act(turn.by, day, tipRoutes.open, { tip: into }, opening)
  const body = { step: 'merge' as const, version: tip.version, mergeInto: into, words: turn.words }
  await sample.act(turn.by, day, tipRoutes.step, { tip: tip.id }, body)
}

/** Passes a tip on as the desk does: its identity wrapped for the office and those above it that have no wrap yet. */
async function passTo(sample: Sample, told: ToldTip, turn: TurnOf<'to'>, day: Day): Promise<void> {
  const { stores, keys } = sample
  const tip = await stored(sample, told.name)
  const view = await stores.records.readRouting(day)
  const way = passOn(tip.facts, { from: tip.office, target: turn.to }, view)
  if ('refused' in way) throw new Error(`sample: ${told.name} cannot be passed on`)
  const wanted = unwrapped(tip.officeWraps, way.routing.recipients)
  const whole = await stores.records.readOfficeKeys(way.routing.recipients)
  const sealing = { ...view, recipients: whole.map(({ recipient }) => recipient) }
  const recipients = officeRecipients(
    sealing,
    { ...way.routing, recipients: wanted },
    keys.directory.publicKey,
  )
  const { identity } = sampleFiling(keys, told.name)
  const wraps = await Promise.all(
    recipients.map(async (recipient, n) => ({
      office: wanted[n]?.office ?? '',
      wrap: base64(await wrapIdentity(tip.id, identity, recipient)),
    })),
  )
  const why = { reason: 'place', words: turn.words, target: turn.to }
  const body = {
    step: 'transfer' as const,
    version: tip.version,
    ...why,
    rewrap: { wraps, routing: way.routing },
  }
  await sample.act(turn.by, day, tipRoutes.step, { tip: tip.id }, body)
}
