import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../../cdk/local/build.ts'
import { startDatabase } from '../../../cdk/local/database.ts'
import { FollowReply } from '../../../shared/contract/follow.ts'
import { earnTicket, follow, putChunk, send } from '../../fixtures/reporter.ts'
import { type SealedOnce, sealOnce } from '../../fixtures/sealed-once.ts'
import { dumpTable } from '../../privacy/dump.ts'
import { type Killable, startKillable } from './killable.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingcha-killed-'))
const filed: SealedOnce[] = []
let stack: Killable

beforeAll(async () => {
  await buildSite(() => undefined)
  stack = await startKillable(folder)
})
afterAll(async () => {
  await stack.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** Sends everything of a filing in order; `at` is told each step and may end the server there. */
async function fileWith(one: SealedOnce, at: (step: string) => Promise<unknown> = async () => undefined) {
  const { house } = stack
  const ticket = await earnTicket(house, one.tip)
  await at('ticket')
  for (const { index, bytes, hash } of one.chunks) {
    const reply = await putChunk(house, ticket, `${one.tip}/files/0/${index}`, bytes, hash)
    // As the page does: when the tip stands already, go on to the filing.
    if (reply.status === 409 && (await reply.text()).includes('"filed"')) break
    if (reply.status !== 204) throw new Error(`chunk ${index}: ${reply.status}`)
    await at(`chunk ${index}`)
  }
  const sending = Promise.resolve(send(house, one.tip, ticket, one.filing))
  sending.catch(() => undefined)
  await at('sending')
  const reply = await sending
  const answer = { status: reply.status, text: await reply.text() }
  await at('answer')
  return answer
}

/** Ends the server at one step of a filing. What had been answered by then, if anything. */
async function killAt(one: SealedOnce, step: string, wait: number): Promise<string | undefined> {
  let answered: string | undefined
  await fileWith(one, async (now) => {
    if (now !== step) return
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    await stack.kill()
    throw new Error('killed')
  }).then(
    ({ text }) => {
      answered = text
    },
    () => undefined,
  )
  return answered
}

const moments: readonly (readonly [step: string, wait: number])[] = [
  ['ticket', 0],
  ['chunk 0', 0],
  ['chunk 1', 0],
  ['sending', 0],
  ['sending', 8],
  ['sending', 15],
  ['answer', 0],
]

describe('a server killed outright', () => {
  it.each(moments)(
    'at %s, after %i ms: sent again, the filing is one tip with one answer',
    async (step, wait) => {
      const one = await sealOnce(stack.house, 1_200_000)
      expect(one.chunks).toHaveLength(2)
      filed.push(one)
      await killAt(one, step, wait)
      stack = await startKillable(folder, stack.port)
      const again = await fileWith(one)
      expect([200, 201]).toContain(again.status)
      if (step === 'answer') expect(again.status).toBe(200)
      if (step !== 'answer' && step !== 'sending') expect(again.status).toBe(201)
      const third = await fileWith(one)
      expect(third).toEqual({ status: 200, text: again.text })
      const { text } = await follow(stack.house, one.filing.lookup)
      const { tip } = FollowReply.parse(JSON.parse(text))
      expect([tip?.id, tip?.events.length]).toEqual([one.tip, 1])
    },
  )

  it('leaves as many tips and receipts as there were filings, and no more', async () => {
    await stack.kill()
    const database = await startDatabase(folder)
    const rows = await dumpTable({ database }, 'tips')
    await database.stop()
    stack = await startKillable(folder, stack.port)
    const tips = rows.filter((row) => String(row.pk).startsWith('TIP#') && row.state !== undefined)
    expect(tips.map((row) => row.id).sort()).toEqual(filed.map(({ tip }) => tip).sort())
    const receipts = rows.filter((row) => String(row.pk).startsWith('LOOKUP#'))
    expect(receipts.map((row) => row.tip).sort()).toEqual(filed.map(({ tip }) => tip).sort())
  })
})
