import { expect, it } from 'vitest'
import type { FirmRanking } from '../../../../shared/progress/views/rank-firms.ts'
import { sayOthers } from '../../../../site/public/progress/register-says.ts'
import { pageText } from '../../../../site/text/page-text.ts'

type Firm = FirmRanking['firms'][number]

const firms = (group: Firm['group'], n: number): Firm[] =>
  Array.from({ length: n }, (_, at) => ({ firm: `示例公司${at}`, group }) as Firm)

it.each([
  [2, 3, '其余的：2家不高，3家项目少于5个'],
  [2, 0, '其余的：2家不高'],
  [0, 3, '其余的：3家项目少于5个'],
  [0, 0, ''],
])('of %i firms not above and %i with few sites, no group without a firm is told', (n, few, says) => {
  const all = [...firms('notAbove', n), ...firms('few', few), ...firms('above', 1)]
  expect(sayOthers({ firms: all }, 5, pageText('zh'))).toBe(says)
})
