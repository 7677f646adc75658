import type { PublicCase } from '../case/public-case.ts'

/** Where the picture of an edition lies that other sites show beside a link to it, from the root of the site. */
export const cardKey = ({ id, edition }: Pick<PublicCase, 'id' | 'edition'>): string =>
  `data/cards/${id}/${edition}.png`
