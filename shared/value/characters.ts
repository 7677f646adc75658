/** How many characters a person would count in a text; rare ones take two places in a string. */
export const characters = (text: string): number => [...text].length
