import { expect, it } from 'vitest'
import { sameHolders, sameRouting } from '../../../shared/routing/same-routing.ts'

const district = { office: '320115', keyVersion: 2 }
const city = { office: '320100', keyVersion: 1 }

it('keys are the same only in the same order, number and version', () => {
  expect(sameHolders([district, city], [{ ...district }, { ...city }])).toBe(true)
  expect(sameHolders([district, city], [city, district])).toBe(false)
  expect(sameHolders([district], [district, city])).toBe(false)
  expect(sameHolders([district, city], [district])).toBe(false)
  expect(sameHolders([district], [{ ...district, keyVersion: 1 }])).toBe(false)
})

it('a routing is the same only of the same table', () => {
  const routing = { table: 3, recipients: [district] }
  expect(sameRouting(routing, { ...routing })).toBe(true)
  expect(sameRouting(routing, { ...routing, table: 4 })).toBe(false)
})
