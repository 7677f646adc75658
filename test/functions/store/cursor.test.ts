import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Case } from '../../../shared/case/case.ts'
import { noFairness } from '../../../shared/case/fairness.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { caseContent, newCaseId } from '../../fixtures/case.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { jsonBombs, naughty } from '../../fixtures/naughty.ts'
import { newId, officer } from '../../fixtures/officer.ts'
import { prepare, send } from '../../fixtures/reporter.ts'

let house: House
/** Whose every line is: the office's code, or the two together where both are to be seen. */
const officeOf = new Map<string, string>()
beforeAll(async () => {
  house = await openHouse()
  await addTips()
  await addCases()
})
afterAll(() => house.close())

/** Copies of one filing: enough of each list for a second page. */
async function addTips() {
  const ready = await prepare(house, newSeed())
  await send(house, ready.tip, ready.ticket, ready.filing)
  const tip = await house.tips.readTip(ready.tip)
  if (!tip) throw new Error('the tip is not there')
  officeOf.set(tip.id, tip.office)
  const kinds = [
    { office: '320115', state: 'filed', escalatedTo: '320100' },
    { office: '320115', state: 'closed' },
    { office: '320114', state: 'filed' },
    { office: '320505', state: 'filed', escalatedTo: '320500' },
  ] as const
  for (const kind of kinds) {
    for (let n = 0; n < 60; n++) {
      const id = newId()
      officeOf.set(id, kind.office)
      await house.tips.fileTip({ ...tip, ...kind, id })
    }
  }
}

async function addCases() {
  const roles = ['drafter' as const]
  for (const office of ['320115', '320114']) {
    await house.records.saveStaff({ sub: `sample-drafter-${office}`, name: '示例拟稿', office, roles })
    for (const state of ['draft', 'review'] as const) {
      for (let n = 0; n < 55; n++) {
        const one: Case = {
          ...{ id: newCaseId(), state, version: 1, drafter: 'x', office, content: caseContent, notes: '' },
          ...{ fairness: noFairness, edition: 0 },
          history: [{ n: 1, day: '2026-11-20', step: 'draft', by: 'x', name: '示例' }],
        }
        officeOf.set(one.id, office)
        await house.records.createCase(one)
      }
    }
  }
}

/** Every list with a cursor, as somebody asks for it, and the offices whose lines they may see in it. */
const lists: readonly (readonly [name: string, username: string, path: string, offices: string[]])[] = [
  ['open', 'jiangning-handler', '/tips?list=open', ['320115']],
  ['open, narrowed', 'jiangning-handler', '/tips?list=open&state=filed', ['320115']],
  ['settled', 'jiangning-handler', '/tips?list=settled', ['320115']],
  ['open of another office', 'yuhuatai-handler', '/tips?list=open', ['320114']],
  ['open, from above', 'city-320100', '/tips?list=open&office=320115', ['320115']],
  ['escalated', 'city-320100', '/tips?list=attention', ['320115']],
  ['escalated elsewhere', 'city-320500', '/tips?list=attention', ['320505']],
  ['cases in review', 'drafter-320115', '/cases?state=review', ['320115']],
  ['cases as drafts', 'drafter-320115', '/cases?state=draft', ['320115']],
  ['cases of another office', 'drafter-320114', '/cases?state=review', ['320114']],
  ['cases of all', 'province-approver', '/cases?state=review', ['320114', '320115']],
  ['batches', 'jiangning-handler', '/office-keys/batches', ['320115']],
  ['batches of another office', 'yuhuatai-handler', '/office-keys/batches', ['320114']],
]

type List = (typeof lists)[number]

/** Asks for a page. Bodies and addresses carry the cursor whatever it is. */
async function page([, username, path]: List, cursor?: string) {
  const someone = await officer(house, username)
  const stage = path.startsWith('/cases') ? 'newsroom' : 'desk'
  if (path.endsWith('batches')) return someone.ask(stage, path, { id: newId(), cursor })
  const more = cursor === undefined ? '' : `&${new URLSearchParams({ cursor })}`
  return someone.ask(stage, `${path}${more}`)
}

interface Page {
  readonly tips?: { id?: string; tip?: string }[]
  readonly cases?: { id: string }[]
  readonly cursor?: string
}
const idsOf = ({ tips = [], cases = [] }: Page) =>
  [...tips, ...cases].map((one) => ('tip' in one ? one.tip : one.id))
const officesOf = (reply: Page) => idsOf(reply).map((id) => officeOf.get(id ?? ''))

/** A cursor of the list itself: for batches one that stands in the first list, made from the queue's. */
async function cursorOf(list: List): Promise<string> {
  const [, username, path] = list
  const asked: List = path.endsWith('batches') ? ['', username, '/tips?list=open', []] : list
  const { cursor } = (await (await page(asked)).json()) as Page
  if (cursor === undefined) throw new Error(`${list[0]} has no second page`)
  return path.endsWith('batches') ? JSON.stringify({ list: 0, cursor }) : cursor
}

/** 200 with nobody else's lines, or the one refusal there is for a cursor. */
async function expectHarmless(list: List, cursor: string) {
  const reply = await page(list, cursor)
  const body = (await reply.json()) as Page & { error?: { code: string; fields: string[] } }
  if (reply.status === 200) for (const office of officesOf(body)) expect(list[3]).toContain(office)
  else expect([reply.status, body.error?.code, body.error?.fields]).toEqual([400, 'badRequest', ['cursor']])
}

describe.each(lists)('the list %s', (...list) => {
  it('goes on where its own cursor says, with the same offices’ lines', async () => {
    const first = (await (await page(list)).json()) as Page
    const reply = await page(list, await cursorOf(list))
    expect(reply.status).toBe(200)
    const second = (await reply.json()) as Page
    if (!list[2].endsWith('batches')) expect(idsOf(second).length).toBeGreaterThan(0)
    expect(idsOf(second).filter((id) => idsOf(first).includes(id))).toEqual([])
    const offices = [...officesOf(first), ...officesOf(second)]
    expect(offices.filter((office) => !list[3].includes(office ?? ''))).toEqual([])
  })

  it('refuses the cursor of every other list', async () => {
    const kind = list[2].replace(/\?.*/, '')
    for (const other of lists) {
      const same = other[2].startsWith(kind) && sameLines(list, other)
      if (same) continue
      const reply = await page(list, await cursorOf(other))
      expect([other[0], reply.status]).toEqual([other[0], 400])
    }
  })

  it('takes no harm from a cursor that was altered, cut or made up', async () => {
    const own = await cursorOf(list)
    await fc.assert(
      fc.asyncProperty(altered(own), async (cursor) => expectHarmless(list, cursor)),
      { numRuns: 150 },
    )
    for (const [, typed] of [...naughty, ...jsonBombs]) {
      if (typed === '') continue
      await expectHarmless(list, Buffer.from(typed.slice(0, 700)).toString('base64url'))
      if (typed.length < 1000 && !list[2].endsWith('batches')) await expectHarmless(list, typed)
    }
  })
})

const text = (what: unknown) => Buffer.from(JSON.stringify(what)).toString('base64url')
const last = `1#2026-11-20#${'A'.repeat(22)}`
it.each([
  ['no cursor', ['x'], 400],
  ['a line of no day', text(['320115#open', 'x']), 400],
  ['a line of no tip', text(['320115#open', '1#2026-11-20#x']), 400],
  ['a line of no rank', text(['320115#open', last.replace('1#', '2#')]), 400],
  ['one thing more', text(['320115#open', last, 'x']), 400],
  ['a line that may be there', text(['320115#open', last]), 200],
  ['a list that there is not', JSON.stringify({ list: 1 }), 400],
  ['a list before the first', JSON.stringify({ list: -1 }), 400],
  ['half a list', JSON.stringify({ list: 0.5 }), 400],
  [
    'a line of another office in the first list',
    JSON.stringify({ list: 0, cursor: text(['320114#open', last]) }),
    400,
  ],
])('a handler with %s for a cursor', async (_, cursor, status) => {
  const handler = await officer(house, 'jiangning-handler')
  const ofBatch = String(cursor).startsWith('{')
  const reply = ofBatch
    ? await handler.ask('desk', '/office-keys/batches', { id: newId(), cursor })
    : await handler.ask('desk', `/tips?${new URLSearchParams({ cursor: String(cursor) })}`)
  expect(reply.status).toBe(status)
})

/** Whether two ways to ask show the same lines. */
function sameLines(a: List, b: List): boolean {
  const lines = ([, , path, offices]: List) => `${/(?:list|state)=\w+/.exec(path)?.[0]} ${offices}`
  return lines(a) === lines(b)
}

const office = fc.constantFrom('320115', '320114', '320100', '320000')
const partition = fc.oneof(
  office,
  fc.tuple(office, fc.constantFrom('open', 'settled')).map((parts) => parts.join('#')),
  fc.tuple(fc.constantFrom('draft', 'review'), office).map((parts) => `case#${parts.join('#')}`),
  fc.constantFrom('case#draft', 'case#review', 'staff#320115', '__proto__', ''),
)
const line = fc.oneof(
  fc.string(),
  fc.constantFrom('#', '1#2026-11-20#', '0#9999-99-99#AAAAAAAAAAAAAAAAAAAAAA', '2026-11-20#aaaaaaaaaaaaa'),
)
const key = fc.record(
  {
    ...{ pk: fc.constantFrom('TIP#x', 'CASE#x', 'DATA'), sk: fc.constantFrom('TIP', 'CASE', 'VERSION') },
    ...{ queueOffice: partition, queueSort: line, attentionOffice: office, attentionSort: line },
    ...{ listKind: partition, listSort: line },
  },
  { requiredKeys: [] },
)

/** A cursor with a sign changed or its end cut off, or made up from what a cursor is made of. */
function altered(own: string) {
  const at = fc.nat(own.length - 1)
  const sealed = fc
    .oneof(fc.tuple(partition, line), fc.array(line), key, fc.json(), fc.anything())
    .map((what) => Buffer.from(JSON.stringify(what) ?? '').toString('base64url'))
  return fc.oneof(
    fc
      .tuple(at, fc.constantFrom(...'Aa0_-"}{'))
      .map(([n, sign]) => own.slice(0, n) + sign + own.slice(n + 1)),
    at.map((n) => own.slice(0, Math.max(1, n))),
    sealed.filter((text) => text !== ''),
    fc.string({ minLength: 1, maxLength: 60 }),
    fc
      .tuple(fc.oneof(fc.integer(), fc.string(), fc.constant(null)), sealed)
      .map(([list, cursor]) => JSON.stringify({ list, cursor })),
  )
}
