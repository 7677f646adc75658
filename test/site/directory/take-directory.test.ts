import { ed25519 } from '@noble/curves/ed25519.js'
import { base64urlnopad } from '@scure/base'
import { expect, it } from 'vitest'
import { signWindow } from '../../../shared/office-keys/directory.ts'
import { takeDirectory } from '../../../site/directory/take-directory.ts'
import { memoryStorage } from '../../fixtures/memory-storage.ts'

const secret = new Uint8Array(32).fill(3)
const by = { directoryKey: base64urlnopad.encode(ed25519.getPublicKey(secret)), directoryMinimum: 2 }
const directory = [{ office: '320000', keyVersion: 1, hash: 'ab'.repeat(32) }]
const days = ['2026-11-26']
const shown = (sequence: number) => ({
  directory,
  signed: signWindow(
    directory,
    { sequence, from: '2026-11-01', until: '2026-12-31' },
    base64urlnopad.encode(secret),
  ),
})

it('a browser takes no directory older than one that it took before', () => {
  const store = memoryStorage()
  for (const sequence of [5, 5, 7]) expect(takeDirectory(shown(sequence), days, by, store)).toBe('good')
  expect(() => takeDirectory(shown(6), days, by, store)).toThrow(
    expect.objectContaining({ code: 'directory', fields: ['older'] }),
  )
  expect(takeDirectory(shown(8), days, by, store)).toBe('good')
})

it('keeps one number under a name that says nothing of reports', () => {
  const store = memoryStorage()
  takeDirectory(shown(7), days, by, store)
  expect(store.length).toBe(1)
  expect(store.key(0)).not.toMatch(/report|tip|letter|follow|office|key|directory/i)
  expect(store.getItem(store.key(0) ?? '')).toBe('7')
})

it('one that it did not take leaves no trace', () => {
  const store = memoryStorage()
  const other = {
    ...by,
    directoryKey: base64urlnopad.encode(ed25519.getPublicKey(new Uint8Array(32).fill(4))),
  }
  expect(() => takeDirectory(shown(900), days, other, store)).toThrow()
  expect(store.length).toBe(0)
})

it('without storage the minimum of the build is left', () => {
  const refusing = {
    ...memoryStorage(),
    getItem: () => {
      throw new Error('blocked')
    },
    setItem: () => {
      throw new Error('blocked')
    },
  }
  expect(takeDirectory(shown(2), days, by, refusing)).toBe('good')
  expect(() => takeDirectory(shown(1), days, by, refusing)).toThrow(
    expect.objectContaining({ fields: ['older'] }),
  )
  expect(takeDirectory(shown(2), days, by, undefined)).toBe('good')
})
