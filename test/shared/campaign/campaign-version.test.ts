import { describe, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import {
  type CampaignVersion,
  campaignsInForce,
  daysOf,
  newestApproved,
} from '../../../shared/campaign/campaign-version.ts'
import type { ChangeState } from '../../../shared/change/change.ts'

const phase = (from: string, to: string): Campaign['phases'][number] => ({
  ...{ id: 'P', zh: '阶段', en: 'Phase', from, to },
  does: { zh: '做', en: 'Work' },
})
const version = (id: string, n: number, from: string, state: ChangeState = 'approved'): CampaignVersion => ({
  version: n,
  campaign: { ...campaign, id, phases: [phase(from, '2026-12-31')] },
  change: { state, revision: 1, why: '', history: [] },
})
const inForce = (all: CampaignVersion[], day = '2026-06-01') => campaignsInForce(all, day).map(({ id }) => id)

describe('campaigns in force', () => {
  it('are the shipped plans before any was approved', () => {
    expect(inForce([])).toEqual(['2023'])
    expect(inForce([version('2026', 1, '2026-01-01', 'review')])).toEqual(['2023'])
  })

  it('are several at once, the one that began last first', () => {
    const all = [version('A', 1, '2024-02-01'), version('B', 1, '2025-02-01'), version('C', 1, '2024-02-01')]
    expect(inForce(all)).toEqual(['B', 'A', 'C'])
  })

  it('have those to come after all that began, the next one first', () => {
    const all = [version('A', 1, '2024-02-01'), version('B', 1, '2027-02-01'), version('C', 1, '2026-12-01')]
    expect(inForce(all, '2026-11-30')).toEqual(['A', 'C', 'B'])
    expect(inForce(all, '2026-12-01')).toEqual(['C', 'A', 'B'])
    expect(inForce(all, '2027-02-01')).toEqual(['B', 'C', 'A'])
  })

  it('begin with the one that begins first where none began yet', () => {
    const all = [version('B', 1, '2027-02-01'), version('C', 1, '2026-12-01')]
    expect(inForce(all, '2026-06-01')).toEqual(['C', 'B'])
  })

  it('are the newest approved version of each: no draft, none withdrawn', () => {
    const all = [
      version('A', 1, '2024-01-01'),
      version('A', 3, '2024-01-03', 'draft'),
      version('A', 2, '2024-01-02'),
      version('A', 4, '2024-01-04', 'withdrawn'),
    ]
    expect(newestApproved(all.map((one) => ({ ...one, id: 'A' }))).map((one) => one.version)).toEqual([2])
  })
})

it('a campaign runs from its first phase’s day to the last of any', () => {
  expect(daysOf(campaign)).toEqual({ from: '2023-04-06', to: '2023-12-30' })
})
