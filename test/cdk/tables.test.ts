import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tables } from '../../cdk/tables.ts'
import { type Indexes, refusedSteps } from '../fixtures/released/index-steps.ts'

/** The indexes of the release before, as its tables have them. */
const released: Indexes = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'released', '9.indexes.json'), 'utf8'),
)

it('the indexes differ from those of the release before by a step that CloudFormation takes', () => {
  expect(refusedSteps(released, tables)).toEqual([])
})

const index = (name: string, sort = `${name}Sort`) => ({ name, partition: name, sort, projection: [] })
const of = (...names: string[]) => ({ t: { indexes: names.map((name) => index(name)) } })

it.each<[string, Indexes, Indexes, RegExp | undefined]>([
  ['one more', of('a'), of('a', 'b'), undefined],
  ['one less', of('a', 'b'), of('b'), undefined],
  ['none', of('a'), of('a'), undefined],
  ['two more', of('a'), of('a', 'b', 'c'), /^t: b, c come or go at once; one index of a table a release/],
  ['one for another', of('a'), of('b'), /^t: a, b come or go at once/],
  [
    'one with another key',
    of('a'),
    { t: { indexes: [index('a', 'else')] } },
    /^t: index a cannot be changed; add one under a new name/,
  ],
])('%s: is told apart', (_, before, after, said) => {
  const refused = refusedSteps(before, after)
  if (said === undefined) expect(refused).toEqual([])
  else expect(refused).toEqual([expect.stringMatching(said)])
})
