import { type MessageKey, message } from '../../../shared/messages/message.ts'
import type { PublicOffice } from '../../../shared/office/public-office.ts'
import { cities, cityOf, placeName } from '../../../shared/place/division.ts'
import { assignedOffice } from '../../../shared/routing/assigned-office.ts'
import { findChain } from '../../../shared/routing/chain.ts'
import type { RoutingTable } from '../../../shared/routing/table.ts'
import type { Language } from '../../../shared/value/language.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import type { PageText } from '../../text/page-text.ts'

/** The offices of one city, or the province's own. */
export interface OfficeGroup {
  readonly code: string
  readonly name: string
  readonly offices: readonly PublicOffice[]
}

/** All offices: the province, then city by city, the city's own office first. */
export function officesByCity(offices: readonly PublicOffice[], language: Language): OfficeGroup[] {
  const province = offices.filter(({ code }) => code === PROVINCE)
  const groups = cities.map(({ code }) => ({
    code,
    name: placeName(code, language),
    offices: offices
      .filter((office) => cityOf(office.code)?.code === code)
      .sort((a, b) => Number(b.code === code) - Number(a.code === code) || a.code.localeCompare(b.code)),
  }))
  const name = message(language, 'page.offices.province')
  return [{ code: PROVINCE, name, offices: province }, ...groups].filter(({ offices }) => offices.length > 0)
}

const what: Readonly<Record<PublicOffice['kind'], MessageKey>> = {
  district: 'page.offices.handlesDistrict',
  zone: 'page.offices.handlesZone',
  city: 'page.offices.handlesCity',
  province: 'page.offices.handlesProvince',
}

/** What an office handles by a routing table, in words. Without a table only what its kind handles. */
export function handles(
  { code, kind }: PublicOffice,
  table: RoutingTable | undefined,
  { t, language }: PageText,
): string {
  const name = (place: string) =>
    place === PROVINCE ? t('page.offices.province') : placeName(place, language)
  const assigned = table && assignedOffice(code, table)
  if (assigned) return t('page.offices.assigned', { place: name(assigned) })
  if (kind === 'zone' && table && !table.zones.includes(code)) {
    return t('page.offices.zoneOff', { place: name(findChain(code, table).place) })
  }
  return t(what[kind])
}
