/** Values for the `{names}` of a text. */
export type Params = Readonly<Record<string, string | number>>

/** Fills the `{names}` of a text. A name without a value stays as it is. */
export function fillIn(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
