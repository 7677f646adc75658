import { scryptSync } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { deriveFiling } from '../../../../shared/filing/derive-filing.ts'
import { draftCodeFromBytes, draftIdentity, readDraftCode } from '../../../../shared/receipt/draft.ts'
import { receiptKeys, type Scrypt } from '../../../../shared/receipt/keys.ts'
import { recipientOf } from '../../../../shared/seal/age.ts'
import { noAnswers } from '../../../../site/reporter/report/answers.ts'
import { openDraft, saltOf, sealDraft } from '../../../../site/reporter/report/draft/seal-draft.ts'
import {
  dayAhead,
  storeDraft,
  storedDraft,
  wipeDraft,
} from '../../../../site/reporter/report/draft/stored.ts'
import { readKept } from '../../../../site/reporter/report/kept.ts'
import { bytesFromHex } from '../../../../site/reporter/report/tip-id.ts'
import { findTraces } from '../../../privacy/traces.ts'

/** The platform's own scrypt, quick enough for a test of many codes. */
const scrypt: Scrypt = async (password, salt, { N, r, p, dkLen }) =>
  scryptSync(password, salt, dkLen, { N, r, p, maxmem: 256 * 1024 * 1024 })

const narrative = '示例：坑边堆土，路面开裂，CANARY-5512'
const kept = {
  ...readKept(undefined),
  answers: { ...noAnswers, narrative, contactPhone: '13900000000' },
  photos: 2,
  usedFiles: 1,
  usedBytes: 70_000,
  seen: ['PIT-01'],
}
const at = { screen: 'tell' } as const
const salt = Uint8Array.from({ length: 16 }, (_, n) => n)
const code = draftCodeFromBytes(new Uint8Array(32).fill(7))
const identity = await draftIdentity(code, salt, scrypt)
const lock = { recipient: await recipientOf(identity), salt }
const due = '2026-12-01'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function storage(over: Partial<Storage> = {}): Map<string, string> {
  const held = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
    ...over,
  })
  return held
}

test('a code has 15 random digits and a check digit that finds every single wrong digit', () => {
  const bytes = new Uint8Array(32)
  bytes[31] = 5
  // Worked out by hand after ISO/IEC 7064, MOD 11,10.
  expect(draftCodeFromBytes(bytes)).toBe(`000000000000005${checkOf('000000000000005')}`)
  expect(readDraftCode(code)).toEqual({ digits: code })
  for (let place = 0; place < 16; place++) {
    const wrong = [...code].map((digit, n) => (n === place ? (Number(digit) + 3) % 10 : digit)).join('')
    expect(readDraftCode(wrong)).toEqual({ problem: 'check', count: 16 })
  }
  expect(readDraftCode('')).toEqual({ problem: 'empty', count: 0 })
  expect(readDraftCode('12 34')).toEqual({ problem: 'length', count: 4 })
  expect(readDraftCode(`${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`)).toEqual({ digits: code })
})

test('codes of a thousand draws are all different', () => {
  const codes = Array.from({ length: 1000 }, () =>
    draftCodeFromBytes(crypto.getRandomValues(new Uint8Array(32))),
  )
  expect(new Set(codes).size).toBe(1000)
})

test('a draft brings back answers, seed, counters and the place; its tip and receipt are the same', async () => {
  const draft = await openDraft(await sealDraft({ kept, at }, lock, due), identity)
  expect(draft).toEqual({ kept, at })
  expect(deriveFiling(bytesFromHex(draft.kept.seed))).toEqual(deriveFiling(bytesFromHex(kept.seed)))
})

test('another code, another salt and an altered draft do not open', async () => {
  const stored = await sealDraft({ kept, at }, lock, due)
  expect(saltOf(stored)).toEqual(salt)
  const other = await draftIdentity(draftCodeFromBytes(new Uint8Array(32).fill(8)), salt, scrypt)
  const salted = await draftIdentity(code, new Uint8Array(16), scrypt)
  const asReceipt = (await receiptKeys(code, scrypt)).identity
  for (const wrong of [other, salted, asReceipt]) await expect(openDraft(stored, wrong)).rejects.toThrow()
  const middle = stored.length - 400
  const altered = stored.slice(0, middle) + (stored[middle] === 'A' ? 'B' : 'A') + stored.slice(middle + 1)
  await expect(openDraft(altered, identity)).rejects.toThrow()
})

test('nothing of it can be read; without encryption it could', async () => {
  const { receipt, tip } = deriveFiling(bytesFromHex(kept.seed))
  const canaries = Object.entries({
    narrative,
    code,
    receipt,
    tip,
    seed: kept.seed,
    phone: '13900000000',
  }).map(([name, text]) => ({ name, text }))
  const placeOf = (stored: string) => new Map([['draft', Buffer.from(stored)]])
  expect(findTraces(canaries, placeOf(await sealDraft({ kept, at }, lock, due)))).toEqual([])
  const open = await sealDraft({ kept, at }, lock, due, async (_, plain) =>
    plain instanceof Uint8Array ? plain : new TextEncoder().encode(plain),
  )
  const seen = findTraces(canaries, placeOf(open)).join()
  for (const name of ['narrative', 'seed', 'phone']) expect(seen).toContain(name)
})

test('short and long texts make drafts of one length; only one that is too long to send is longer', async () => {
  const lengthOf = async (n: number) => {
    const answers = { ...noAnswers, narrative: '坑'.repeat(n) }
    return (await sealDraft({ kept: { ...kept, answers }, at }, lock, due)).length
  }
  const short = await lengthOf(1)
  expect(await lengthOf(4000)).toBe(short)
  expect(await lengthOf(9000)).toBeGreaterThan(short)
})

test('a draft is read until its day, by Shanghai time, and removed from then on', () => {
  const held = storage()
  vi.useFakeTimers()
  vi.setSystemTime(new Date('2026-11-24T03:00:00Z'))
  expect(dayAhead(7)).toBe('2026-12-01')
  expect(storeDraft('2026-12-01 salt sealed')).toBe(true)
  vi.setSystemTime(new Date('2026-11-30T15:59:59Z'))
  expect(storedDraft()).toBe('2026-12-01 salt sealed')
  vi.setSystemTime(new Date('2026-11-30T16:00:00Z'))
  expect(storedDraft()).toBeUndefined()
  expect(held.size).toBe(0)
})

test('what is no draft, or due in a far year, is removed; wiping leaves nothing', () => {
  for (const odd of ['', '{"answers":{}}', 'x', `${dayAhead(400)} a b`]) {
    const held = storage()
    held.set('mingcha.draft', odd)
    expect(storedDraft()).toBeUndefined()
    expect(held.size).toBe(0)
  }
  const held = storage()
  storeDraft(`${dayAhead(7)} a b`)
  wipeDraft()
  expect(held.size).toBe(0)
})

test('a browser that keeps nothing, is full, or forgets at once says no', () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  storage({ setItem: full })
  expect(storeDraft('x')).toBe(false)
  storage({ setItem: () => undefined })
  expect(storeDraft('x')).toBe(false)
  storage({ getItem: full, removeItem: full })
  expect(storedDraft()).toBeUndefined()
  wipeDraft()
})

function checkOf(digits: string): string {
  let rest = 10
  for (const digit of digits) {
    const sum = (rest + Number(digit)) % 10
    rest = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - rest) % 10)
}
