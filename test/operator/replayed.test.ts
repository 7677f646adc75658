import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { encryptTo, generateIdentity, recipientOf } from '../../shared/seal/age.ts'
import { sealMessage } from '../../shared/tip/seal-message.ts'
import { sealRecord } from '../../shared/tip/seal-record.ts'
import type { MessageRef, RecordRef } from '../../shared/tip/tip.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { nextOf } from '../fixtures/message.ts'
import { newId } from '../fixtures/officer.ts'
import { inspected } from '../fixtures/work.ts'
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

/** How the messages stand on both pages. */
async function shown(): Promise<unknown[]> {
  const desk = await deskSees(story.house, 'jiangning-handler', tip, [story.office])
  const reporter = await reporterSees(story.house, story.one.ready)
  if (typeof desk === 'string' || typeof reporter === 'string') return [desk, reporter]
  return [desk.messages, reporter.letters]
}
/** What both pages show alike. */
const both = (...states: string[]) => [states, states]
const list = (change: (messages: MessageRef[]) => MessageRef[]) =>
  story.hands.rewrite(tip, ({ messages }) => ({ messages: change(messages as MessageRef[]) }))
const at = (messages: readonly MessageRef[], n: number) => {
  const one = messages[n]
  if (!one) throw new Error('no such message')
  return one
}
/** Lays sealed bytes beside the tip and names them as its next message. */
async function putMessage(sealed: Uint8Array, ref: Pick<MessageRef, 'id' | 'from'>): Promise<void> {
  const hash = hashOf(sealed)
  await story.hands.table.put({ pk: `TIP#${tip}`, sk: `MESSAGE#${hash}`, sealed })
  await list((messages) => [...messages, { ...ref, hash, day: '2026-11-23' }])
}
const bound = async () => {
  const stored = await story.house.tips.readTip(tip)
  if (!stored) throw new Error('the tip is not there')
  return nextOf(stored)
}

describe('messages', () => {
  it('one left out shows in the next one', async () => {
    await list((messages) => messages.toSpliced(1, 1))
    expect(await shown()).toEqual(both('shown', 'gap', 'gap'))
  })

  it('one whose bytes are gone shows where it stood', async () => {
    const [stored] = (await story.house.tips.readTip(tip))?.messages ?? []
    await story.hands.table.remove({ pk: `TIP#${tip}`, sk: `MESSAGE#${stored?.hash}` })
    // The reporter's page begins with the second, and says that there is one before.
    expect(await shown()).toEqual([
      ['altered', 'shown', 'shown', 'shown'],
      ['shown', 'shown', 'shown'],
    ])
    expect(await reporterSees(story.house, story.one.ready)).toMatchObject({ from: 2 })
    await story.restore()
    const [, second] = (await story.house.tips.readTip(tip))?.messages ?? []
    await story.hands.table.remove({ pk: `TIP#${tip}`, sk: `MESSAGE#${second?.hash}` })
    expect(await shown()).toEqual([
      ['shown', 'altered', 'shown', 'shown'],
      ['gap', 'gap', 'shown'],
    ])
  })

  it('the newest left out does not show by itself', async () => {
    await list((messages) => messages.slice(0, -1))
    expect(remains).toContain('The newest message, withheld, does not show until the next one is written')
    expect(await shown()).toEqual(both('shown', 'shown', 'shown'))
  })

  it('two in another order show', async () => {
    await list((messages) => [at(messages, 0), at(messages, 2), at(messages, 1), at(messages, 3)])
    expect(await shown()).toEqual(both('shown', 'gap', 'gap', 'gap'))
  })

  it('one shown twice shows', async () => {
    await list((messages) => [...messages.slice(0, 2), at(messages, 1), ...messages.slice(2)])
    expect(await shown()).toEqual(both('shown', 'shown', 'gap', 'gap', 'gap'))
  })

  it('an older one again under a new id is altered', async () => {
    await list((messages) => [...messages, { ...at(messages, 0), id: newId() }])
    expect(await shown()).toEqual(both('shown', 'shown', 'shown', 'shown', 'altered'))
  })

  it('one of the reporter shown as the office’s, or the other way, is altered', async () => {
    await list((messages) =>
      messages.map((one) => ({ ...one, from: one.from === 'office' ? 'reporter' : 'office' })),
    )
    expect(await shown()).toEqual(both('altered', 'altered', 'altered', 'altered'))
  })

  it('one moved here from another tip is altered', async () => {
    const stored = await story.house.tips.readTip(story.other.ready.tip)
    const [theirs] = stored ? await story.house.tips.readMessages(stored.id, stored.messages) : []
    if (!theirs) throw new Error('no message')
    await putMessage(theirs.sealed, { id: theirs.id, from: theirs.from })
    expect(await shown()).toEqual(both('shown', 'shown', 'shown', 'shown', 'altered'))
  })

  it('one sealed by who knows no identity of the tip is altered', async () => {
    const id = newId()
    const message = { tip, id, ...(await bound()), from: 'office' as const, text: '伪造（示例）' }
    await putMessage(await sealMessage(await generateIdentity(), message), { id, from: 'office' })
    expect(await shown()).toEqual(both('shown', 'shown', 'shown', 'shown', 'altered'))
  })

  it('one in the reporter’s name by who knows the tip’s identity is altered: it lacks their signature', async () => {
    const id = newId()
    const message = { tip, id, ...(await bound()), from: 'reporter' as const, text: '伪造（示例）' }
    await putMessage(await sealMessage(story.one.ready.identity, message), { id, from: 'reporter' })
    expect(await shown()).toEqual(both('shown', 'shown', 'shown', 'shown', 'altered'))
  })

  it('one in the office’s name by who knows the tip’s identity is shown', async () => {
    const id = newId()
    const message = { tip, id, ...(await bound()), from: 'office' as const, text: '伪造（示例）' }
    await putMessage(await sealMessage(story.one.ready.identity, message), { id, from: 'office' })
    expect(remains).toContain(
      'An office’s messages are not signed: an officer who also holds the tables can write in a colleague’s name.',
    )
    expect(await shown()).toEqual(both('shown', 'shown', 'shown', 'shown', 'shown'))
  })

  it('one of no form is altered', async () => {
    const sealed = await encryptTo(
      [await recipientOf(story.one.ready.identity)],
      '{"suite":"mingcha-seal-2"}',
    )
    await putMessage(sealed, { id: newId(), from: 'office' })
    expect(await shown()).toEqual(both('shown', 'shown', 'shown', 'shown', 'altered'))
  })
})

describe('records', () => {
  const records = async () => {
    const desk = await deskSees(story.house, 'jiangning-handler', tip, [story.office])
    return typeof desk === 'string' ? desk : desk.records
  }
  const putRecord = async (sealed: Uint8Array, ref: Pick<RecordRef, 'id' | 'kind'>) => {
    const hash = hashOf(sealed)
    await story.hands.table.put({ pk: `TIP#${tip}`, sk: `RECORD#${hash}`, sealed })
    await story.hands.rewrite(tip, (row) => ({
      records: [...(row.records as RecordRef[]), { ...ref, hash, day: '2026-11-23' }],
    }))
  }
  const sealAs = async (more: { tip?: string; id?: string }) => {
    const { head, facts } = await bound()
    const right = { tip, id: newId(), facts, head, content: inspected }
    return sealRecord(story.one.ready.identity, { ...right, ...more })
  }

  it('a record of another tip, or under another id or kind, is altered', async () => {
    const id = newId()
    await putRecord(await sealAs({ tip: story.other.ready.tip, id }), { id, kind: 'inspection' })
    await putRecord(await sealAs({ id: newId() }), { id: newId(), kind: 'inspection' })
    await putRecord(await sealAs({ id }), { id, kind: 'copy' })
    expect(await records()).toEqual(['shown', 'altered', 'altered', 'altered'])
  })

  it('whose bytes are gone shows where it stood; one left out shows in the history alone', async () => {
    const [ref] = (await story.house.tips.readTip(tip))?.records ?? []
    await story.hands.table.remove({ pk: `TIP#${tip}`, sk: `RECORD#${ref?.hash}` })
    expect(await records()).toEqual(['altered'])
    await story.hands.rewrite(tip, () => ({ records: [] }))
    expect(await records()).toEqual([])
    const { history } = (await story.house.tips.readTip(tip)) ?? { history: [] }
    expect(history.find(({ kind }) => kind === 'recorded')?.content).toBe(ref?.hash)
  })
})
