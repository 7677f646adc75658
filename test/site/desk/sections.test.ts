import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '../../../shared/people/staff.ts'
import {
  followHash,
  readHash,
  readHashQuery,
  type SectionName,
  sectionAt,
  sectionsOf,
} from '../../../site/desk/sections.ts'

const province = '320000'
const city = '320100'
const district = '320115'
const rules: SectionName[] = ['routing', 'calendar', 'offices']

function names(office: string, ...roles: Role[]): SectionName[] {
  return sectionsOf({ office, roles }).map(({ name }) => name)
}

describe('the sections of a desk', () => {
  it.each<[string, string, Role[], SectionName[]]>([
    ['a handler works on tips', district, ['handler'], ['tips', 'hotline', 'claims', 'office-keys']],
    [
      'a lead leads an office, its people and its notices',
      district,
      ['lead'],
      [
        'tips',
        'overview',
        'hotline',
        'claims',
        'progress',
        ...rules,
        'templates',
        'notices',
        'people',
        'office-keys',
      ],
    ],
    [
      'a supervisor watches and takes no tickets',
      district,
      ['citySupervisor'],
      ['tips', 'overview', 'progress', ...rules, 'notices', 'office-keys'],
    ],
    [
      'an auditor reads, and is told of nothing',
      district,
      ['auditor'],
      ['tips', 'overview', 'cases', 'progress', ...rules, 'people', 'office-keys'],
    ],
    [
      'a drafter of the province publishes',
      province,
      ['drafter'],
      ['cases', 'progress', 'progress-reports', ...rules, 'campaigns', 'office-keys'],
    ],
    [
      'an approver of the province publishes',
      province,
      ['approver'],
      ['cases', 'progress', 'progress-reports', ...rules, 'campaigns', 'office-keys'],
    ],
    [
      'the province’s administrator keeps people and keys',
      province,
      ['administrator'],
      [...rules, 'people', 'office-keys'],
    ],
    ['whoever holds nothing sees nothing', district, [], []],
  ])('%s', (_, office, roles, sections) => {
    expect(names(office, ...roles)).toEqual(sections)
  })

  it('lets the province, cities and districts report progress', () => {
    expect(names(city, 'lead')).toContain('progress')
    expect(names(province, 'auditor')).toContain('progress')
    expect(names(district, 'lead')).toContain('progress')
    expect(names(district, 'handler')).not.toContain('progress')
  })

  it('gives no other office than the province an administrator’s sections', () => {
    expect(names(city, 'administrator')).toEqual(rules)
  })

  it('shows calendar, offices and campaigns as tabs of the routing sheet', () => {
    const sections = sectionsOf({ office: province, roles: ['drafter'] })
    expect(sections.filter(({ under }) => under === 'routing').map(({ name }) => name)).toEqual([
      'calendar',
      'offices',
      'campaigns',
    ])
  })

  it('opens the section of an address, the first one for an address that names none, and none for an unknown name', () => {
    const sections = sectionsOf({ office: district, roles: ['handler'] })
    expect(sectionAt(sections, 'office-keys')?.name).toBe('office-keys')
    expect(sectionAt(sections, 'keys')).toBeUndefined()
    expect(sectionAt(sections, 'people')).toBeUndefined()
    expect(sectionAt(sections, undefined)?.name).toBe('tips')
    expect(sectionAt([], 'tips')).toBeUndefined()
  })
})

it.each([
  ['#/tips/abc', ['tips', 'abc']],
  ['#/tips?due=late', ['tips']],
  ['#/cases/state/review', ['cases', 'state', 'review']],
  ['#/', []],
  ['', []],
])('%s is read part by part', (hash, path) => {
  expect(readHash(hash)).toEqual(path)
})

it('the query stands after the path', () => {
  expect(Object.fromEntries(readHashQuery('#/tips/abc?due=late&list=open'))).toEqual({
    due: 'late',
    list: 'open',
  })
  expect([...readHashQuery('#/tips')]).toEqual([])
})

describe('an address that changes', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is heard also when it changed before anybody listened', () => {
    const page = new EventTarget()
    vi.stubGlobal('location', { hash: '#/tips' })
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
    const heard: string[] = []
    location.hash = '#/tips/a'
    const end = followHash((hash) => heard.push(hash))
    expect(heard).toEqual(['#/tips/a'])
    location.hash = '#/cases'
    page.dispatchEvent(new Event('hashchange'))
    end()
    page.dispatchEvent(new Event('hashchange'))
    expect(heard).toEqual(['#/tips/a', '#/cases'])
  })
})
