import type { PublicCase } from '../../../shared/case/public-case.ts'

/** The years in which cases were first published, newest first. */
export function caseYears(cases: readonly PublicCase[]): string[] {
  return [...new Set(cases.map((one) => one.publishedOn.slice(0, 4)))].sort().reverse()
}
