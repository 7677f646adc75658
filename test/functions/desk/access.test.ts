import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countChanges } from '../../../functions/clock/count-tips.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { SUITE } from '../../../shared/seal/suite.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newId, officer } from '../../fixtures/officer.ts'
import { facts, type Prepared, prepare, send } from '../../fixtures/reporter.ts'

let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
  ready = await prepare(house, newSeed())
  await send(house, ready.tip, ready.ticket, ready.filing)
})
afterAll(() => house.close())

/** What begins as an age file does, and holds nothing. */
const sealed = Buffer.from('age-encryption.org/v1\n-> ').toString('base64')

/** A part that is rightly sealed to the eye, of a tip that nobody has seen so. */
const part = {
  ...{ version: 99, part: newId(), suite: SUITE, envelope: sealed, officeWraps: [sealed] },
  facts,
  routing: { table: 1, recipients: [{ office: '320115', keyVersion: 1 }] },
}

/** Every route about one tip, with a body that is right but for a version that nobody has seen. */
const routes: Record<string, [string, unknown?, string?]> = {
  see: [''],
  open: ['/openings', { reason: '示例' }],
  step: ['/steps', { step: 'accept', version: 99 }],
  reopen: ['/steps', { step: 'reopen', version: 99, words: '示例' }],
  message: ['/messages', { id: newId(), version: 99, number: 1, previous: 'f'.repeat(64), sealed }],
  record: ['/records', { id: newId(), version: 99, kind: 'copy', sealed }],
  told: ['/referrals', { version: 99, agency: 'EM' }],
  assign: ['/assignee', { version: 99, sub: 'sample-jiangning-lead' }],
  remind: ['/reminder', { version: 99, day: addDays(dayInShanghai(new Date()), 30) }],
  print: ['/prints', { version: 99, papers: ['handling'] }],
  extend: ['/extension', { version: 99, words: '示例' }],
  reward: ['/reward', { version: 99, amount: 1, words: '示例' }],
  undo: ['/undo', { version: 99 }],
  split: ['/parts', part],
}

/**
 * What each person gets, written out by hand: ok (or only a lost race, which comes after the rights), `role`, `office`
 * (as if the tip did not exist) or `notYet`.
 */
const table: [string, Record<keyof typeof routes, string>][] = [
  ['jiangning-handler', row('ok ok ok ok ok ok ok ok ok ok role role ok ok')],
  ['jiangning-lead', row('ok ok ok ok ok ok ok ok ok ok ok ok ok ok')],
  ['jiangning-auditor', row('ok role role role role role role role role ok role role role role')],
  [
    'yuhuatai-handler',
    row('office office office office office office office office office office office office office office'),
  ],
  ['city-320100', row('ok ok ok ok role role role role role ok role ok role role')],
  [
    'city-320500',
    row('office office office office office office office office office office office office office office'),
  ],
  ['province-supervisor', row('ok notYet ok ok role role role role role ok role ok role role')],
  [
    'province-handler',
    row('office office office office office office office office office office office office office office'),
  ],
  ['province-auditor', row('ok role role role role role role role role ok role role role role')],
  [
    'province-drafter',
    row('office office office office office office office office office office office office office office'),
  ],
  [
    'province-approver',
    row('office office office office office office office office office office office office office office'),
  ],
  [
    'province-administrator',
    row('office office office office office office office office office office office office office office'),
  ],
]

function row(cells: string): Record<string, string> {
  const words = cells.split(' ')
  return Object.fromEntries(Object.keys(routes).map((name, n) => [name, words[n] ?? '']))
}

describe('role × route × office', () => {
  it.each(table)('%s', async (username, wanted) => {
    const someone = await officer(house, username)
    const got: Record<string, string> = {}
    for (const [name, [path, body]] of Object.entries(routes)) {
      const reply = await someone.ask('desk', `/tips/${ready.tip}${path}`, body)
      const { error } = (await reply.json()) as { error?: { code: string } }
      got[name] = error && error.code !== 'conflict' ? error.code : 'ok'
    }
    expect(got).toEqual(wanted)
  })

  it.each([
    ['jiangning-handler', '', 200],
    ['jiangning-handler', '?office=320114', 404],
    ['jiangning-handler', '?office=320100', 404],
    ['city-320100', '?office=320114', 200],
    ['city-320100', '?office=320505', 404],
    ['province-supervisor', '?office=320505', 200],
    ['province-auditor', '?office=320100', 200],
    ['province-drafter', '', 403],
    ['province-administrator', '?office=320115', 403],
    ['city-320100', '?office=999999', 404],
    ['city-320100', '?office=x', 400],
    ['city-320100', '?list=everything', 400],
  ])('%s asking for the list %s gets %i', async (username, query, status) => {
    const someone = await officer(house, username)
    expect((await someone.ask('desk', `/tips${query}`)).status).toBe(status)
  })

  it('counts what the lists show', async () => {
    const city = await officer(house, 'city-320100')
    expect(await countChanges(house)).toBe(true)
    const reply = await city.ask('desk', '/overview?below=1')
    const { offices } = (await reply.json()) as {
      offices: { office: string; open: number; critical: number }[]
    }
    expect(offices.find(({ office }) => office === '320115')).toMatchObject({ open: 1, critical: 1 })
    expect(offices.find(({ office }) => office === '320114')).toMatchObject({ open: 0 })
  })
})
