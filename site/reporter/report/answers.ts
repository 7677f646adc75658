/** Every answer of the form, by the names of its fields. Photos are kept apart: they cannot be written down. */
export interface Answers {
  readonly urgent: string
  readonly topic: string
  /** Level complained of, for restricted topics. */
  readonly accused: string
  /** How the place is said: `words`, `list`, `here` or `permit`. */
  readonly way: string
  readonly city: string
  readonly division: string
  readonly site: string
  readonly address: string
  readonly permit: string
  readonly narrative: string
  /** `anon` or `real`. */
  readonly named: string
  readonly contactName: string
  readonly contactPhone: string
  /** `yes` when the reporter thinks that the office shown is the wrong one. */
  readonly wrongOffice: string
  readonly wrongOfficeWhy: string
}

export const noAnswers: Answers = {
  urgent: '',
  topic: '',
  accused: '',
  way: '',
  city: '',
  division: '',
  site: '',
  address: '',
  permit: '',
  narrative: '',
  named: '',
  contactName: '',
  contactPhone: '',
  wrongOffice: '',
  wrongOfficeWhy: '',
}

/** Answers from named values; unknown names are dropped, missing ones are empty. */
export function answersFrom(value: (name: string) => unknown): Answers {
  const entries = Object.keys(noAnswers).map((name) => {
    const one = value(name)
    return [name, typeof one === 'string' ? one : '']
  })
  return { ...noAnswers, ...(Object.fromEntries(entries) as Partial<Answers>) }
}
