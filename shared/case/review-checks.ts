import type { CaseContent } from './case-content.ts'

/** What the second person has read, item by item, before a case becomes public. */
export const reviewChecks = ['facts', 'names', 'personal', 'reporter', 'told'] as const
export type ReviewCheck = (typeof reviewChecks)[number]

/** The items of a case: firms are told where any is named. */
export const checksOf = ({ firms }: Pick<CaseContent, 'firms'>): readonly ReviewCheck[] =>
  reviewChecks.filter((one) => one !== 'told' || firms.length > 0)
