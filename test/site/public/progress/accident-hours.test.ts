import { expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import type { SheetRow } from '../../../../shared/progress/sheet.ts'
import { accidentHours } from '../../../../site/public/progress/accident-hours.ts'
import { pageText } from '../../../../site/text/page-text.ts'

const row = (number: string, occurredOn: string, hours?: number): SheetRow => ({
  ...{ area: '320100', number, occurredOn, state: 'investigating' },
  ...(hours !== undefined && { hours }),
})
const says = (rows: SheetRow[], language: 'zh' | 'en' = 'zh') => {
  const edition: SheetEdition = {
    ...{ campaign: '2023', sheet: 'accidents', period: 'always', edition: 1, publishedOn: '2023-10-10' },
    ...{ areas: [], rows, revisions: [], sample: true, salt: '0', log: { n: 1, hash: '0' } },
  }
  return accidentHours(edition, campaign, '2023-10-12', pageText(language))?.says
}

it('what is not reported is said beside what was reported in time', () => {
  const inTime = [row('1', '2023-10-01', 20), row('2', '2023-09-20', 48)]
  expect(says(inTime)).toBe('最近2起里，报了的都在48小时内')
  const two = [...inTime, row('3', '2023-10-10'), row('4', '2023-10-05')]
  expect(says(two)).toBe('最近4起里，报了的都在48小时内；还有2起没有报，最久的过了6天')
  expect(says(two, 'en')).toMatch(/; 2 are not reported, the longest for 6 days$/)
})

it('and beside what was late; of nothing that was reported nothing is praised', () => {
  expect(says([row('1', '2023-10-01', 90), row('2', '2023-10-10')])).toBe(
    '最近2起里，迟得最久的是南京10月1日的一起，90小时；还有1起没有报，最久的过了1天',
  )
  expect(says([row('1', '2023-10-10'), row('2', '2023-10-05')])).toBe('最近2起都没有报，最久的过了6天')
})
