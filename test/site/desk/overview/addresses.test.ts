import { expect, it } from 'vitest'
import { addressAbove, addressBehind, isCityFromAbove } from '../../../../site/desk/overview/addresses.ts'

const [province, nanjing, jiangning] = ['320000', '320100', '320115']

it('a number leads to the list behind it, in the office that it counts', () => {
  expect(addressBehind(jiangning, jiangning, { due: 'late' })).toBe('#/tips?due=late')
  expect(addressBehind(jiangning, nanjing, { due: 'late' })).toBe('#/tips?office=320115&due=late')
  expect(addressBehind(jiangning, province, {})).toBe('#/tips?office=320115')
})

it('a city’s number leads the province to its districts, and the city itself to its own list', () => {
  expect(addressBehind(nanjing, province, { due: 'late' })).toBe('#/overview/320100')
  expect(addressBehind(nanjing, nanjing, {})).toBe('#/tips')
  expect(isCityFromAbove(nanjing, province)).toBe(true)
  expect(isCityFromAbove(jiangning, province)).toBe(false)
})

it('it goes up from a district or a zone to its city, and from there to one’s own', () => {
  expect(addressAbove(jiangning, province)).toBe('#/overview/320100')
  expect(addressAbove('Z320101', province)).toBe('#/overview/320100')
  expect(addressAbove(nanjing, province)).toBe('#/overview')
  expect(addressAbove(jiangning, nanjing)).toBe('#/overview')
})
