import { expect, it } from 'vitest'
import { passOn } from '../../../shared/routing/pass-on.ts'

const view = {
  table: { version: 1, rules: [] },
  directory: ['320000', '320100', '320114', '320115', '320500', '320505'].map((office) => ({
    ...{ office, keyVersion: 1, hash: '0'.repeat(64) },
  })),
  years: {},
} as unknown as Parameters<typeof passOn>[2]
const about = (accused: 'district' | 'city') => ({
  ...{ division: '320115', topic: 'OFFICIAL-01', accused, wrongOffice: false, urgent: false },
  language: 'zh' as const,
})

it('a complaint reaches no office complained of, nor one whose lists that office sees', () => {
  const refused = (accused: 'district' | 'city', target: string) => {
    const way = passOn(about(accused), { from: '320000', target }, view)
    return 'refused' in way ? way.refused : way.routing.recipients.map(({ office }) => office)
  }
  expect(refused('city', '320100')).toBe('accused')
  expect(refused('city', '320115')).toBe('accused')
  expect(refused('city', '320114')).toBe('accused')
  expect(refused('city', '320505')).toEqual(['320505', '320500', '320000'])
  expect(refused('district', '320115')).toBe('accused')
  expect(refused('district', '320114')).toEqual(['320114', '320100', '320000'])
})
