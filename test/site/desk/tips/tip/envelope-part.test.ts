import { expect, it } from 'vitest'
import { readyReasons } from '../../../../../site/desk/tips/opened/ready-reasons.ts'

it.each([
  ['filed', false, ['tips.open.why.decide']],
  ['transferred', false, ['tips.open.why.decide']],
  ['inspecting', false, ['tips.open.why.handle']],
  ['rectifying', true, ['tips.open.why.message', 'tips.open.why.handle']],
] as const)('for a tip that is %s, the usual reasons are its own', (state, waiting, reasons) => {
  expect(readyReasons({ state, waiting })).toEqual(reasons)
})
