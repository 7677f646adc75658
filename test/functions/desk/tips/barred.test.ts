import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deriveFiling, newSeed } from '../../../../shared/filing/derive-filing.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officeMessage, sendVerdict } from '../../../fixtures/message.ts'
import { newId, officer } from '../../../fixtures/officer.ts'
import { transferRequest } from '../../../fixtures/pass-on.ts'
import { type Prepared, prepare, send } from '../../../fixtures/reporter.ts'
import { closing, look, record, work } from '../../../fixtures/work.ts'

let house: House
let ready: Prepared
/** Handler and lead of the office, who both decided, and the one above, who did not. */
const decided = ['jiangning-handler', 'jiangning-lead'] as const
beforeAll(async () => {
  house = await openHouse()
  ready = await file()
  await work(house, 'jiangning-handler', tip(), ...closing.slice(0, 2), [
    'unsubstantiate',
    { reason: 'none' },
  ])
  await work(house, 'jiangning-lead', tip(), ['close', { result: '示例：没有看到。' }])
  await sendVerdict(house, ready, { verdict: 'disputed' })
})
afterAll(() => house.close())

async function file(seed = newSeed()): Promise<Prepared> {
  const filed = await prepare(house, seed)
  await send(house, filed.tip, filed.ticket, filed.filing)
  return filed
}
const tip = () => ({ id: ready.tip, identity: ready.identity })
const codeOf = async (reply: Response) =>
  reply.ok ? 'ok' : ((await reply.json()) as { error: { code: string } }).error.code
const versionOf = async () => (await house.tips.readTip(ready.tip))?.version ?? 0

/** Every act that decides, as whoever asks it would. */
const acts: Record<string, (username: string) => Promise<Response>> = {
  step: (who) => work(house, who, tip(), ['inspect']),
  record: (who) => record(house, who, tip()),
  message: async (who) => {
    const sent = await officeMessage(house, { ...tip(), text: '示例：我们定了。' })
    return (await officer(house, who)).ask('desk', `/tips/${ready.tip}/messages`, sent)
  },
  'chunk of a file': async (who) => {
    const path = `/tips/${ready.tip}/uploads/${newId()}/0/0`
    return (await officer(house, who)).ask('desk', path, {}, 'PUT')
  },
  'agency told': async (who) => {
    const body = { version: await versionOf(), agency: 'EM' }
    return (await officer(house, who)).ask('desk', `/tips/${ready.tip}/referrals`, body)
  },
  'taking it': async (who) => {
    const body = { version: await versionOf(), sub: `sample-${who}` }
    return (await officer(house, who)).ask('desk', `/tips/${ready.tip}/assignee`, body)
  },
}
const leads: typeof acts = {
  extension: async (who) => {
    const body = { version: await versionOf(), words: '示例' }
    return (await officer(house, who)).ask('desk', `/tips/${ready.tip}/extension`, body)
  },
  reward: async (who) => {
    const body = { version: await versionOf(), amount: 100, words: '示例' }
    return (await officer(house, who)).ask('desk', `/tips/${ready.tip}/reward`, body)
  },
}

describe('whose outcome was disputed', () => {
  it.each([
    ...Object.keys(acts).flatMap((name) => decided.map((who) => [who, name] as const)),
    ...Object.keys(leads).map((name) => ['jiangning-lead', name] as const),
  ])('%s: %s is refused, in words that speak of this tip alone', async (who, name) => {
    const historyOf = async () =>
      (await house.tips.readTip(ready.tip))?.history.filter(({ kind }) => kind !== 'escalated').length
    const before = await historyOf()
    const act = { ...acts, ...leads }[name]
    if (!act) throw new Error(name)
    const { error } = (await (await act(who)).json()) as { error: { code: string; message: string } }
    expect(error.code).toBe('handedUp')
    expect((await house.tips.readTip(ready.tip))?.escalatedTo).toBe('320100')
    expect(error.message).not.toMatch(/奖金|reward/)
    expect(await historyOf()).toBe(before)
  })

  it('does not merge another tip into it either', async () => {
    const another = await (async () => {
      for (;;) {
        const seed = newSeed()
        if (deriveFiling(seed).tip > ready.tip) return file(seed)
      }
    })()
    const merge = (who: string) =>
      work(house, who, { id: another.tip, identity: another.identity }, [
        'merge',
        { words: '示例：同一件事。', mergeInto: ready.tip },
      ])
    expect(await codeOf(await merge('jiangning-handler'))).toBe('barred')
    expect((await house.tips.readTip(another.tip))?.state).toBe('filed')
  })

  it('still sees and opens it, gives it to somebody else and passes it on', async () => {
    const handler = await officer(house, 'jiangning-handler')
    expect((await handler.show(ready.tip)).id).toBe(ready.tip)
    await look(house, 'jiangning-handler', ready.tip)
    expect((await handler.show(ready.tip)).openings.at(-1)?.name).toContain('经办')
    const version = await versionOf()
    const request = await transferRequest(house, { ...tip(), office: '320115', version }, '320114')
    expect(await codeOf(await handler.ask('desk', `/tips/${ready.tip}/steps`, request))).toBe('ok')
    expect(await codeOf(await work(house, 'yuhuatai-handler', tip(), ['accept']))).toBe('ok')
  })
})
