import { placeName } from '../../shared/place/division.ts'
import { type OfficeCode, PROVINCE } from '../../shared/value/office-code.ts'
import { pageTexts, say } from './texts.ts'

/** How an office is called: as it confirmed itself, or by its place while it is not confirmed. */
export function shownOfficeName(code: OfficeCode): string {
  const { offices, language } = pageTexts()
  const confirmed = offices[code]
  if (confirmed) return confirmed.name
  return code === PROVINCE
    ? pageTexts().province
    : say('office.unconfirmed', { place: placeName(code, language) })
}

/** Its telephone, once it confirmed one. */
export function shownOfficePhone(code: OfficeCode): string | undefined {
  return pageTexts().offices[code]?.phone
}
