import { expect, test } from 'vitest'
import { deriveFiling } from '../../../../shared/filing/derive-filing.ts'
import { noAnswers } from '../../../../site/reporter/report/answers.ts'
import { readKept, wipeKept, writeKept } from '../../../../site/reporter/report/kept.ts'
import { bytesFromHex, tipIdOf } from '../../../../site/reporter/report/tip-id.ts'

function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (name) => kept.get(name) ?? null,
    removeItem: (name) => void kept.delete(name),
    setItem: (name, value) => void kept.set(name, value),
  }
}

test('a reload finds every answer and the same seed', () => {
  const storage = memory()
  const first = readKept(storage)
  const answers = { ...noAnswers, narrative: '坑边堆土，路面开裂' }
  writeKept(storage, { ...first, answers, seen: ['urgent'], photos: 2, usedFiles: 1 })
  expect(readKept(storage)).toEqual({ ...first, answers, seen: ['urgent'], photos: 2, usedFiles: 1 })
})

test('after wiping nothing is left, and the next seed is another', () => {
  const storage = memory()
  const first = readKept(storage)
  writeKept(storage, first)
  wipeKept(storage)
  expect(storage.getItem('report')).toBeNull()
  expect(readKept(storage).seed).not.toBe(first.seed)
})

test('what is kept is read with care', () => {
  const storage = memory()
  for (const odd of [
    '',
    'null',
    '{',
    '[]',
    '{"answers":{"urgent":7},"seed":"x","seen":3,"filed":{"office":1}}',
  ]) {
    storage.setItem('report', odd)
    const kept = readKept(storage)
    expect(kept.answers).toEqual(noAnswers)
    expect(kept.seed).toMatch(/^[0-9a-f]{64}$/)
    expect(kept.filed).toBeUndefined()
  }
})

test('a browser without storage still works', () => {
  expect(readKept(undefined).answers).toEqual(noAnswers)
  writeKept(undefined, readKept(undefined))
  wipeKept(undefined)
})

test('the tip id of a seed is the one that the sealing code derives', async () => {
  const { seed } = readKept(undefined)
  expect(await tipIdOf(seed)).toBe(deriveFiling(bytesFromHex(seed)).tip)
})
