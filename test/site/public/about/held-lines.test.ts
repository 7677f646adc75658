import { expect, it } from 'vitest'
import { heldLines } from '../../../../site/public/about/held-lines.ts'

const logPolicy = 'no-log' as const

it.each([
  ['global', 35, ['privacy.never', 'privacy.cloud', 'page.privacy.recovery']],
  ['china', 1, ['privacy.never', 'privacy.cloud', 'page.privacy.recovery']],
  ['local', 0, ['privacy.never', 'page.privacy.gone']],
] as const)('the privacy page of the edition %s with %d days of recovery', (edition, recoveryDays, lines) => {
  expect(heldLines({ logPolicy, edition, recoveryDays })).toEqual(lines)
})
