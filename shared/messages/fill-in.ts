/** Values for the `{names}` of a text. */
export type Params = Readonly<Record<string, string | number>>

let english: Intl.PluralRules | undefined

/**
 * Fills the `{names}` of a text; `{n:day|days}` becomes the form that goes with the number in English. A name without
 * a value stays as it is.
 */
export function fillIn(text: string, params: Params): string {
  return text.replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, other?: string) => {
      const value = params[name]
      if (value === undefined) return whole
      if (one === undefined || other === undefined) return String(value)
      english ??= new Intl.PluralRules('en')
      return english.select(Number(value)) === 'one' ? one : other
    },
  )
}

/** A filled-in text without a space between two Chinese characters. */
export function closeGaps(text: string): string {
  return text.replace(/([\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff])/g, '$1')
}
