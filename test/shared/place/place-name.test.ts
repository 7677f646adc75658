import { expect, it } from 'vitest'
import { placeName } from '../../../shared/place/division.ts'

it('names a place with its city, also where both begin alike', () => {
  expect(placeName('320115')).toBe('南京市江宁区')
  expect(placeName('320803')).toBe('淮安市淮安区')
  expect(placeName('321183')).toBe('镇江句容市')
  expect(placeName('320282')).toBe('无锡宜兴市')
  expect(placeName('320100')).toBe('南京市')
})
