/**
 * Conditions of a bundler with which `#province/…` leads where package.json says: to the folder below shared/provinces that `name`
 * names, MINGCHA_PROVINCE, or without one to the province that needs no setting. `usual`: the bundler's own.
 */
export const provinceConditions = (name: string | undefined, usual: readonly string[]): string[] =>
  name ? [...usual, `province-${name}`] : [...usual]
