import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const desk = join(import.meta.dirname, '..', '..', '..', '..', '..', 'site', 'desk')
const sources = readdirSync(desk, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => [path, readFileSync(join(desk, path), 'utf8')] as const)

/** Codes that are typed digit by digit: each is read by a function of its own, that takes full-width digits too. */
const codes = ['claims/claims-page.tsx', 'office-keys/holder-list.tsx', 'office-keys/office-key.tsx']

/** The box of a table: it is read as a cell of a file is, which says of 万 how to write it. */
const cell = 'progress/entry/cell-box.tsx'

it('every box for a number at the desk takes it as people type it', () => {
  const numeric = sources.filter(([, text]) => /inputMode=|inputMode:/.test(text)).map(([path]) => path)
  expect(numeric.sort()).toEqual([...codes, cell, 'frame/form/number-field.tsx'].sort())
  expect(sources.filter(([, text]) => /type="number"|valueAsNumber|parseFloat/.test(text))).toEqual([])
})

it('and what was typed there is read by one function', () => {
  const read = /\bNumber\((?:entry|typed|value|amount|of|text|one)\b|parseInt\(/
  expect(sources.filter(([, text]) => read.test(text)).map(([path]) => path)).toEqual([])
  const asked = sources.filter(([, text]) => /<NumberField\b/.test(text)).map(([path]) => path)
  expect(asked.sort()).toEqual([
    ...['campaigns/box-fields.tsx', 'cases/basis-fields.tsx', 'progress/entry/cell-field.tsx'],
    'tips/papers/letter-fields.tsx',
    ...['tips/records/outcome-fields.tsx', 'tips/tip/lead-part.tsx'],
  ])
})
