import data from '#province/tiles.json' with { type: 'json' }

/** Where each city stands in the tile grid. */
export interface Tile {
  readonly city: string
  readonly column: number
  readonly row: number
}

/** The cities as tiles: neighbours stay together, no boundary is drawn. */
export const tiles: readonly Tile[] = Object.entries(data).map(([city, [column = 0, row = 0]]) => ({
  city,
  column,
  row,
}))
