import data from '#province/streets.json' with { type: 'json' }

/** A street-level division. Heavy: load it only where words are turned into places. */
export interface Street {
  readonly code: string
  readonly zh: string
  /** Code of its district, or id of the zone it belongs to. */
  readonly place: string
}

/** The streets, towns and townships. */
export const streets: readonly Street[] = data.map(([code = '', zh = '', place = '']) => ({
  code,
  zh,
  place,
}))
