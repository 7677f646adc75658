import data from '#province/spoken-names.json' with { type: 'json' }

type Units = Readonly<Record<string, readonly string[]>>

/** How people of the province call and miswrite its places: what no list of divisions says. Checked by {@link SpokenNames} in tests. */
export interface SpokenNames {
  /** City and nickname, as `320100 高新区`, to all units that go by it there, in place of those worked out. */
  readonly cityNicknames: Units
  /** District and nickname, as `320903 高新区`, where the district's own is called after the city. */
  readonly ownNicknames: readonly string[]
  /** Names of one zone that other places use too, to the units: only together with the city. */
  readonly sharedNames: Units
  /** Towns that the list of streets holds only inside something else, to their unit. */
  readonly olderTowns: Readonly<Record<string, string>>
  /** Towns that are written otherwise than in the list, to their unit. */
  readonly otherSpellings: Readonly<Record<string, string>>
  /** The beginning of a row of the list of streets, to further names that it stands for. */
  readonly partsOfRows: Units
  /** Short names of districts that were counties before the list of retired names begins. */
  readonly countiesBefore: readonly string[]
  /** Names older than the list of retired names, to today's districts. */
  readonly olderNames: Units
  /** Former names of cities, to the city. */
  readonly olderCities: Readonly<Record<string, string>>
  /** What a district is called right after its city, to the district. */
  readonly spokenDistricts: Readonly<Record<string, string>>
  /** Slips that no rule of one wrong character tells: a pattern, and what is meant. */
  readonly rewritten: readonly (readonly string[])[]
  /** Short names of districts that are everyday words, also of other places; separated by spaces, as in the next three. */
  readonly everydayDistricts: readonly string[]
  /** Names of towns that are everyday words, or that villages, roads and counties elsewhere bear too. */
  readonly everydayTowns: readonly string[]
  /** Names of provinces and cities elsewhere that are also everyday words: only with their ending, or in a chain. */
  readonly everydayElsewhere: readonly string[]
  /** Words in which the name of a place only seems to stand. */
  readonly noise: readonly string[]
  /** Places elsewhere in Latin letters, small. */
  readonly latinElsewhere: readonly string[]
}

/** Those of this province. */
export const spokenNames: SpokenNames = data
