import type { PublicRecords } from '../../../shared/case/public-records.ts'
import { inLanguage } from '../../text/address-language.ts'
import { caseYears } from '../cases/years.ts'
import { standingPages } from './standing-pages.ts'

/** Every address there is a page for, Chinese then English: details before lists. */
export function paths(records: PublicRecords): readonly string[] {
  const cases = records.cases.map(({ id }) => `/cases/${id}/`)
  const years = caseYears(records.cases).map((year) => `/cases/${year}/`)
  return [...cases, ...years, ...standingPages].flatMap((path) => [path, inLanguage(path, 'en')])
}
