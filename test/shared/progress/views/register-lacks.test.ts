import { describe, expect, it } from 'vitest'
import { registerLacks } from '../../../../shared/progress/views/register-lacks.ts'
import { saySupervised } from '../../../../shared/progress/views/today.ts'

const cities = ['320100', '320200', '320300', '320400', '320500']
const told = { submittedOn: '2023-10-03' }
const register = {
  areas: [
    { area: '320100', ...told },
    { area: '320200', awaited: { state: 'handedIn' as const, on: '2023-10-04' } },
    { area: '320300', awaited: { state: 'returned' as const, on: '2023-10-05' } },
    { area: '320400' },
  ],
  // Of a zone: with its city's report.
  rows: [{ area: 'Z320505', number: '1' }],
}

describe('what a register does not tell of', () => {
  it('is by what came of it; who told of no line, or has a line, is told of', () => {
    expect(registerLacks(register, cities)).toEqual({
      ...{ missing: ['320400'], handedIn: ['320200'], returned: ['320300'] },
      ...{ explained: [], suppressed: 0, told: 2 },
    })
  })

  const none = { overdue: [], open: [], delisted: [], total: 0 }

  it.each([
    [['320100'], 'zh', '没有挂牌督办的重大隐患。'],
    [['320100', '320400'], 'zh', '报了的市没有挂牌督办的重大隐患。常州没有报，不在里面。'],
    [['320400'], 'zh', '挂牌督办的重大隐患还没有公布过。常州没有报，不在里面。'],
    [
      ['320100', '320300'],
      'en',
      'The cities that reported have no supervised major hazard. Not in it: sent back: Xuzhou.',
    ],
  ] as const)('of %j in %s is never said to be nought: %s', (areas, language, says) => {
    expect(saySupervised(none as never, language, registerLacks(register, areas))).toBe(says)
  })
})
