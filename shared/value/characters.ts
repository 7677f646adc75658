/** How many characters a person would count in a text; rare ones take two places in a string. */
export const characters = (text: string): number => [...text].length

/** How many characters a text has too many, counted as the schemas count. */
export const tooMany = (text: string, most: number): number => Math.max(0, characters(text) - most)
