import { message } from '../../../shared/messages/message.ts'
import type { PublicOffice } from '../../../shared/office/public-office.ts'
import { cities, cityOf, placeName } from '../../../shared/place/division.ts'
import type { Language } from '../../../shared/value/language.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'

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
      .filter((unit) => cityOf(unit.code)?.code === code)
      .sort((a, b) => Number(b.code === code) - Number(a.code === code) || a.code.localeCompare(b.code)),
  }))
  const name = message(language, 'page.offices.province')
  return [{ code: PROVINCE, name, offices: province }, ...groups].filter(({ offices }) => offices.length > 0)
}
