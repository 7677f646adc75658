import { placeName } from '../../shared/place/division.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { pageTexts, say } from './texts.ts'

/** How an office is called: as it confirmed itself, or by its place with the remark that it is not confirmed. */
export function shownOfficeName(code: string): string {
  const { offices, language } = pageTexts()
  const confirmed = offices[code]
  if (confirmed) return confirmed.name
  return code === PROVINCE ? say('province') : say('office.unconfirmed', { place: placeName(code, language) })
}

/** Its telephone, once it confirmed one. */
export function shownOfficePhone(code: string): string | undefined {
  return pageTexts().offices[code]?.phone
}
