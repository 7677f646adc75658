import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../fixtures/import-graph.ts'
import { mutations } from './list.ts'
import { type Mutation, patternOf, without } from './mutation.ts'

const read = (file: string) => readFileSync(join(root, file), 'utf8')

describe('the list of controls', () => {
  it('names each once, at least a hundred, none twice in the same words', () => {
    expect(mutations.length).toBeGreaterThan(100)
    expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length)
    const changes = mutations.map(({ file, from, to, kind = 'fast' }) => `${kind} ${file} ${from} → ${to}`)
    expect(new Set(changes).size).toBe(mutations.length)
  })

  it.each(mutations.map((one) => [one.name, one] as const))('%s stands where it is looked for', (_, one) => {
    expect(without(one, read(one.file))).not.toBe(read(one.file))
    expect(existsSync(join(root, one.test[0]))).toBe(true)
  })

  it('holds those that once stayed green', () => {
    const names = mutations.map(({ name }) => name)
    for (const name of [
      'signature of the directory',
      'opening recorded before anything is handed out',
      'destruction of messages',
      'destruction of records',
      'a claim’s row names no tip',
      'finishing target from the first acceptance',
      'an editor does not approve',
      'equal reads for unknown receipts',
      'chunk hashes',
    ]) {
      expect(names).toContain(name)
    }
  })
})

describe('a mutation', () => {
  const one: Mutation = {
    name: 'x',
    promise: 'y',
    file: 'a.ts',
    from: 'b',
    to: '$&c',
    test: ['t', '(a) > b'],
  }

  it('replaces its text as it stands, and only where it stands once', () => {
    expect(without(one, 'a b')).toBe('a $&c')
    for (const source of ['a', 'b b']) expect(() => without(one, source)).toThrow('a.ts')
  })

  it('names its test in plain words', () => {
    expect(patternOf(one).test('room > (a) > b')).toBe(true)
    expect(patternOf(one).test('room > a > b')).toBe(false)
  })
})
