import type { MessageKey } from '../../../shared/messages/message.ts'
import type { PublicOffice } from '../../../shared/office/public-office.ts'
import { placeName } from '../../../shared/place/division.ts'
import { assignedOffice } from '../../../shared/routing/assigned-office.ts'
import { findChain } from '../../../shared/routing/chain.ts'
import type { RoutingTable } from '../../../shared/routing/table.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import type { PageText } from '../../text/page-text.ts'

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
