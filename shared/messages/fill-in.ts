/** Values for the `{names}` of a text. */
export type Params = Readonly<Record<string, string | number>>

/** Names that a catalogue fills in itself, with those of its province: nobody gives another value for one. */
export const ownName = /^(?:province\w*|example\w+)$/

let english: Intl.PluralRules | undefined

/**
 * Fills the `{names}` of a text; `{n:day|days}` becomes the form that goes with the number in English. A name without
 * a value stays as it is. Throws on a value for an {@link ownName}: its place in the text is filled already, with something else.
 */
export function fillIn(text: string, params: Params): string {
  const own = Object.keys(params).find((name) => ownName.test(name))
  if (own !== undefined) throw new Error(`{${own}} is filled in by the catalogue`)
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
