/** A pattern, and what must not stand right before it: browsers of the floor know no pattern that looks behind. */
export interface TellingPattern {
  readonly pattern: RegExp
  /** Ends with `$`; read against the text before a match. */
  readonly notAfter?: RegExp
}

/** A pattern from its text; `notAfter`: what right before it makes it none. */
export const telling = (source: string, notAfter?: string): TellingPattern => ({
  pattern: new RegExp(source, 'gu'),
  ...(notAfter !== undefined && { notAfter: new RegExp(`(?:${notAfter})$`, 'u') }),
})
