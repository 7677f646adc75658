import type { Campaign, Duty, Indicator } from '../../../shared/campaign/campaign-schema.ts'
import { isToCome } from '../../../shared/campaign/campaign-version.ts'
import { type DutyState, dutyStates } from '../../../shared/campaign/duty-state.ts'
import { isRegister, type RegisterId, sheetIds } from '../../../shared/campaign/sheet-ids.ts'
import { cities, findPlaceByCode } from '../../../shared/place/division.ts'
import {
  type PicturedSheet,
  picturedSheets,
  progressBase,
  progressPages,
} from '../../../shared/progress/progress-paths.ts'
import type { EarlierPage } from './campaign-data.ts'

/** A page of a campaign. */
export type ProgressPage =
  | { readonly kind: 'home' }
  | { readonly kind: 'dutiesIn'; readonly state: DutyState }
  | { readonly kind: 'duty'; readonly duty: Duty }
  | { readonly kind: 'city' | 'district'; readonly area: string }
  | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly period?: string }
  | { readonly kind: 'picture'; readonly indicator: Indicator }
  | { readonly kind: 'registerPicture'; readonly sheet: PicturedSheet }
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'register'; readonly sheet: RegisterId }

/** What an address below `/progress/` asks for. */
export interface ProgressAddress {
  readonly campaign: Campaign
  readonly base: string
  readonly page: ProgressPage
  /** Where the page stands when it is elsewhere now: below its own campaign's address, or at the plain one. */
  readonly movedTo?: string
}

/**
 * Reads an address below `/progress/`, as `progressPages` writes it: the pages that it may be of, in the order in which they are
 * looked for. At the plain address the current campaign's goes before one of an earlier campaign, which stood there until this one
 * began; one to come never stood there. Beside others the current one has its own address too, where it stood until it began. Empty when
 * there is no such page.
 */
export function readProgressAddress(path: string, campaigns: readonly Campaign[]): ProgressAddress[] {
  const parts = path.split('/').filter((part) => part !== '')
  const named = parts[0] === 'campaign'
  const [first] = campaigns
  const current = first?.id
  const asked = named
    ? campaigns.filter(({ id }) => id === parts[1] && (id !== current || campaigns.length > 1))
    : campaigns.filter((one) => !isToCome(one, first))
  return asked.flatMap((campaign) => {
    const rest = named ? parts.slice(2) : parts
    const page = pageOf(rest, campaign)
    const base = progressBase(campaign, current)
    const isElsewhere = named === (campaign.id === current)
    const movedTo = base + rest.map((part) => `${part}/`).join('')
    return page ? [{ campaign, page, base, ...(isElsewhere && { movedTo }) }] : []
  })
}

/**
 * Pages of earlier campaigns that stood at the address of a page, and where they stand now: who comes with an old citation finds the
 * one that was cited. None of what tells of them itself, nor of a month that theirs has no figures of (`hasMonth`).
 */
export async function earlierHere(
  all: readonly ProgressAddress[],
  { page, movedTo: elsewhere }: ProgressAddress,
  hasMonth: (campaign: string, month: string) => Promise<boolean>,
): Promise<EarlierPage[]> {
  if (page.kind === 'home' || page.kind === 'register' || elsewhere !== undefined) return []
  const month = 'period' in page ? page.period : undefined
  const found: EarlierPage[] = []
  for (const { campaign, movedTo } of all)
    if (movedTo !== undefined && (month === undefined || (await hasMonth(campaign.id, month))))
      found.push({ campaign, at: movedTo })
  return found
}

function pageOf(parts: readonly string[], campaign: Campaign): ProgressPage | undefined {
  const [kind = '', name = '', period] = parts
  if (parts.length === 0) return { kind: 'home' }
  if (parts.length === 1) return registerOf(kind, campaign)
  if (kind === 'indicator' && parts.length <= 3) return indicatorOf(name, period, campaign)
  if (parts.length > 2) return undefined
  if (kind === 'duty') {
    const duty = campaign.duties.find(({ id }) => id === name)
    return duty && { kind, duty }
  }
  if (kind === 'duties') {
    const state = dutyStates.find((one) => one === name)
    return state && { kind: 'dutiesIn', state }
  }
  if (kind === 'period') return /^\d{4}-\d{2}$/.test(name) ? { kind, period: name } : undefined
  return kind === 'city' || kind === 'district' ? areaOf(kind, name) : undefined
}

function registerOf(name: string, { sheets }: Campaign): ProgressPage | undefined {
  const pictured = picturedSheets.find((id) => progressPages.registerPicture(id) === name)
  if (pictured && sheets.includes(pictured)) return { kind: 'registerPicture', sheet: pictured }
  const sheet = sheetIds.find((id) => id === name)
  return sheet && isRegister(sheet) && sheets.includes(sheet) ? { kind: 'register', sheet } : undefined
}

function indicatorOf(
  name: string,
  period: string | undefined,
  { indicators }: Campaign,
): ProgressPage | undefined {
  const picture = name.endsWith('.svg')
  const indicator = indicators.find(({ id }) => id === (picture ? name.slice(0, -4) : name))
  if (!indicator || (picture && period !== undefined)) return undefined
  if (picture) return { kind: 'picture', indicator }
  return { kind: 'indicator', indicator, ...(period !== undefined && { period }) }
}

function areaOf(kind: 'city' | 'district', area: string): ProgressPage | undefined {
  const isCity = cities.some(({ code }) => code === area)
  return findPlaceByCode(area) && isCity === (kind === 'city') ? { kind, area } : undefined
}
