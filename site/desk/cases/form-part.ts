import type { CaseEntry } from './case-entry.ts'

/** What the parts of the form share. */
export interface FormPart {
  readonly entry: CaseEntry
  readonly onChange: (part: Partial<CaseEntry>) => void
  /** What is wrong with a box, by its name. */
  readonly problemOf: (name: string) => string | undefined
}
