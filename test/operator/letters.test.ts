import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deriveFiling, newSeed } from '../../shared/filing/derive-filing.ts'
import { sealLetter } from '../../shared/filing/seal-filing.ts'
import { RoutingView } from '../../shared/routing/table.ts'
import { generateIdentity, recipientOf } from '../../shared/seal/age.ts'
import { openFile } from '../../shared/seal/file.ts'
import { wrapIdentity } from '../../shared/seal/wrap.ts'
import { sealEnvelope } from '../../shared/tip/seal-envelope.ts'
import { reporterKeyOf } from '../../shared/tip/seal-message.ts'
import type { OfficeWrap } from '../../shared/tip/tip.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { sealingView } from '../fixtures/directory.ts'
import { report } from '../fixtures/reporter.ts'
import { remains } from './remains.ts'
import { deskSees, reporterSees } from './sight.ts'
import { type Story, tell } from './story.ts'

let story: Story
let tip: string
beforeAll(async () => {
  story = await tell()
  tip = story.one.ready.tip
})
afterAll(() => story.house.close())
beforeEach(() => story.restore())

const desk = () => deskSees(story.house, 'jiangning-handler', tip, [story.office])
const city = () => deskSees(story.house, 'city-320100', tip)
const reporter = () => reporterSees(story.house, story.one.ready)
const wrapsOf = async (id: string) => (await story.hands.tip(id)).officeWraps as OfficeWrap[]
const four = ['shown', 'shown', 'shown', 'shown']
const whole = {
  ...{ narrative: '示例：第一封。', differs: [], messages: four, records: ['shown'] },
  ...{ intact: true, whole: true, listed: true, apart: [], unsaid: [], unheard: [] },
}

it('untouched, both sides see all of it', async () => {
  expect(await desk()).toEqual(whole)
  expect(await reporter()).toEqual({ letters: four, from: 1, cut: false })
})

describe('a letter', () => {
  it('swapped with another tip’s does not open, and the reporter’s chain begins with a gap', async () => {
    const { envelope } = await story.hands.tip(story.other.ready.tip)
    await story.hands.rewrite(tip, () => ({ envelope }))
    expect(await desk()).toBe('wrongKey')
    expect(await reporter()).toEqual({ letters: ['gap', 'shown', 'shown', 'shown'], from: 1, cut: false })
  })

  it('written anew for an identity of one’s own, with wraps to match, opens for nobody', async () => {
    const forged = deriveFiling(newSeed())
    const { facts, routing } = story.one.ready.filing
    const envelope = await sealEnvelope(forged.identity, { tip, facts, routing }, { report, files: [] })
    const wrap = await wrapIdentity(tip, forged.identity, await recipientOf(story.office))
    const reporterWrap = await wrapIdentity(
      tip,
      forged.identity,
      await recipientOf(story.one.ready.keys.identity),
    )
    await story.hands.rewrite(tip, ({ officeWraps }) => ({
      ...{ envelope, reporterWrap },
      officeWraps: (officeWraps as OfficeWrap[]).map((one) => ({ ...one, wrap })),
    }))
    expect(await desk()).toBe('locked: wrongKey')
    expect(await reporter()).toBe('mismatch')
  })

  it('with all else of another tip under this one’s id opens for nobody', async () => {
    const { envelope, officeWraps, reporterWrap } = await story.hands.tip(story.other.ready.tip)
    await story.hands.rewrite(tip, () => ({ envelope, officeWraps, reporterWrap }))
    expect(await desk()).toBe('locked: wrongKey')
    expect(await reporter()).toBe('wrongKey')
  })

  it('with one bit changed is altered', async () => {
    await story.hands.rewrite(tip, ({ envelope }) => {
      const bytes = (envelope as Uint8Array).slice()
      bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1
      return { envelope: bytes }
    })
    expect(await desk()).toBe('altered')
  })

  it('written anew by who knows the tip’s identity shows as soon as anybody has written on it', async () => {
    const { identity, keys, filing } = story.one.ready
    const { facts, routing } = filing
    const content = { report, files: [], reporterKey: reporterKeyOf(keys.signing) }
    const envelope = await sealEnvelope(identity, { tip, facts, routing }, content)
    await story.hands.rewrite(tip, () => ({ envelope }))
    expect(await desk()).toMatchObject({ messages: ['gap', 'shown', 'shown', 'shown'] })
    expect(await reporter()).toMatchObject({ letters: ['gap', 'shown', 'shown', 'shown'] })
    const otherKey = { ...content, reporterKey: reporterKeyOf('22'.repeat(32)) }
    const theirs = await sealEnvelope(identity, { tip, facts, routing }, otherKey)
    await story.hands.rewrite(tip, () => ({ envelope: theirs }))
    expect(await desk()).toMatchObject({ messages: ['gap', 'altered', 'shown', 'altered'] })
  })
})

describe('what stands open beside it', () => {
  it('another place: the desk names it, and nothing sealed under the first opens', async () => {
    await story.hands.rewrite(tip, ({ facts }) => ({ facts: { ...(facts as object), urgent: true } }))
    expect(await desk()).toMatchObject({ differs: ['urgent'], messages: Array(4).fill('altered') })
    expect(await reporter()).toMatchObject({ letters: Array(4).fill('altered') })
  })

  it('another routing: the desk names it', async () => {
    await story.hands.rewrite(tip, ({ routing }) => ({ routing: { ...(routing as object), table: 99 } }))
    expect(await desk()).toMatchObject({ differs: ['routing'] })
    expect(remains).toContain('The reporter’s page does not compare the routing')
    expect(await reporter()).toEqual({ letters: four, from: 1, cut: false })
  })

  it('another office: the one that had it finds nothing, the other cannot open it', async () => {
    await story.hands.rewrite(tip, () => ({ office: '320114' }))
    expect(await desk()).toBe('office')
    expect(await deskSees(story.house, 'yuhuatai-handler', tip)).toBe('locked: wrongKey')
    expect(remains).toContain('Who holds the tables can withhold a tip from its office')
    expect(await reporter()).toEqual({ letters: four, from: 1, cut: false })
  })
})

describe('the wraps', () => {
  it('of another tip, or of another office, open nothing', async () => {
    const others = await wrapsOf(story.other.ready.tip)
    await story.hands.rewrite(tip, () => ({ officeWraps: others }))
    expect(await desk()).toBe('locked: wrongKey')
    await story.restore()
    const [first, second, ...rest] = await wrapsOf(tip)
    if (!first || !second) throw new Error('two offices hold it')
    const swapped = [{ ...first, wrap: second.wrap }, { ...second, wrap: first.wrap }, ...rest]
    await story.hands.rewrite(tip, () => ({ officeWraps: swapped }))
    expect([await desk(), await city()]).toEqual(['locked: wrongKey', 'locked: wrongKey'])
  })

  it('of garbage lock their office out and nobody else; beside a good one they lock out nobody', async () => {
    const [first, ...rest] = await wrapsOf(tip)
    if (!first) throw new Error('an office holds it')
    const garbage = { ...first, wrap: new Uint8Array(randomBytes(1600)) }
    await story.hands.rewrite(tip, () => ({ officeWraps: [garbage, ...rest] }))
    expect(await desk()).toBe('locked: wrongKey')
    expect(await city()).toEqual(whole)
    await story.hands.rewrite(tip, () => ({ officeWraps: [first, ...rest, garbage] }))
    expect(await desk()).toEqual(whole)
  })

  it('of the reporter, replaced, open nothing and say so', async () => {
    const { reporterWrap } = await story.hands.tip(story.other.ready.tip)
    await story.hands.rewrite(tip, () => ({ reporterWrap }))
    expect(await reporter()).toBe('wrongKey')
    await story.hands.rewrite(tip, () => ({ reporterWrap: new Uint8Array(randomBytes(1600)) }))
    expect(await reporter()).toBe('altered')
    expect(await desk()).toEqual(whole)
  })
})

describe('the chunks of a file', () => {
  it('in another order, or of another file, are not the file', async () => {
    const { identity, filing } = story.one.ready
    const [file] = filing.files
    const [theirs] = story.other.ready.filing.files
    const read = (holder: string, list: typeof file) =>
      Promise.all(
        (list?.chunks ?? []).map((hash, index) =>
          story.house.tips.readChunk({ tip: holder, file: '0', index, hash }),
        ),
      )
    const mine = (await read(tip, file)).filter((one) => one !== undefined)
    const others = (await read(story.other.ready.tip, theirs)).filter((one) => one !== undefined)
    const letter = { size: 70_000, chunks: file?.chunks ?? [] }
    expect(await openFile(identity, mine, letter)).toHaveLength(70_000)
    await expect(openFile(identity, others, letter)).rejects.toMatchObject({ reason: 'altered' })
    await expect(openFile(identity, mine.slice(1), letter)).rejects.toMatchObject({ reason: 'altered' })
  })
})

describe('the directory of offices’ keys', () => {
  it('with a key of the operator’s own is refused by the page that seals, before anything is sent', async () => {
    const { house } = story
    const view = RoutingView.parse(await (await house.intake.request('/api/routing')).json())
    const recipient = await recipientOf(await generateIdentity())
    const { filing, way } = story.one.ready
    const secrets = deriveFiling(newSeed())
    const letter = { secrets, facts: filing.facts, report, files: [], routing: way.routing }
    const directoryKey = house.keys.directory.publicKey
    const sealing = await sealingView(house, view, way.routing.recipients)
    const swapped = {
      ...sealing,
      directory: view.directory.map((one) =>
        one.office === '320115' ? { ...one, hash: hashOf(recipient) } : one,
      ),
      recipients: [recipient, ...sealing.recipients.slice(1)],
    }
    await expect(sealLetter({ ...letter, view: swapped, directoryKey })).rejects.toMatchObject({
      code: 'recipients',
      fields: ['320115'],
    })
    // Signed, and another office's.
    const others = { ...sealing, recipients: [...sealing.recipients.slice(1), recipient] }
    await expect(sealLetter({ ...letter, view: others, directoryKey })).rejects.toMatchObject({
      code: 'recipients',
    })
  })
})
