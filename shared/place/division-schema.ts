import * as z from 'zod'
import { OfficeCode, PROVINCE } from '../value/office-code.ts'

/** The first two digits of every code in the province. */
const ours = PROVINCE.slice(0, 2)
const code = z.string().regex(new RegExp(`^${ours}\\d{4}$`))

/** The shape of divisions.json. */
export const Divisions = z.array(
  z.strictObject({
    code,
    kind: z.enum(['city', 'district', 'county', 'countyLevelCity']),
    zh: z.string().min(2),
    en: z.string().min(2),
    cityCode: code,
  }),
)

/** The shape of zones.json. */
export const Zones = z.array(
  z.strictObject({
    id: OfficeCode,
    zh: z.string().min(2),
    en: z.string().min(2),
    cityCode: code,
    hostCodes: z.array(code).min(1),
    sameAs: code.optional(),
    mergedWith: code.optional(),
    aliases: z.array(z.string()),
    codeAliases: z.array(code),
    streets: z.array(z.string()),
    verified: z.literal(true).optional(),
  }),
)

/** The shape of zone-certainty.json: of each zone, how sure its entry is, in words. */
export const ZoneCertainty = z.record(OfficeCode, z.string().min(2))

/** The shape of landmarks.json: places, separated by spaces, to names likewise. */
export const Landmarks = z.record(z.string().regex(/^\S+( \S+)*$/), z.string().regex(/^\S{2,}( \S{2,})*$/))

/** The shape of former-names.json. */
export const FormerNames = z.array(
  z.strictObject({ code, zh: z.string(), now: z.array(code).min(1), year: z.int().min(1950).max(2099) }),
)

/** The shape of streets.json: nine-digit code, name, district or zone. */
export const Streets = z.array(
  z.tuple([z.string().regex(new RegExp(`^${ours}\\d{7}$`)), z.string().min(2), code]),
)

/** The shape of tiles.json: column and row of each city from the north-west. */
export const Tiles = z.record(code, z.tuple([z.int().min(0).max(9), z.int().min(0).max(9)]))

const names = z.array(z.string().min(1))
const spaced = z.array(z.string().regex(/^(\S+( \S+)*)?$/))
const unit = z.union([code, OfficeCode])
const units = z.record(z.string().min(2), z.array(unit).min(1))
const oneUnit = z.record(z.string().min(2), unit)

/** The shape of spoken-names.json: what its fields mean stands in gazetteer/spoken-names.ts. */
export const SpokenNames = z.strictObject({
  cityNicknames: z.record(z.string().regex(/^\d{6} \S+$/), z.array(unit).min(1)),
  ownNicknames: z.array(z.string().regex(/^\d{6} \S+$/)),
  sharedNames: units,
  olderTowns: oneUnit,
  otherSpellings: oneUnit,
  partsOfRows: z.record(z.string().min(2), names),
  countiesBefore: names,
  olderNames: units,
  olderCities: oneUnit,
  spokenDistricts: oneUnit,
  rewritten: z.array(z.tuple([z.string().min(2), z.string().min(2)])),
  everydayDistricts: spaced,
  everydayTowns: spaced,
  everydayElsewhere: spaced,
  noise: spaced,
  latinElsewhere: names,
})

const bothLanguages = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** The shape of province.json. */
export const Province = z.strictObject({
  /** Its own code: two digits and four noughts. */
  code: z.string().regex(/^\d{2}0000$/),
  /** In full: 江苏省; Jiangsu Province. */
  zh: z.string().min(3),
  en: z.string().min(3),
  /** As it is called among others: 江苏; Jiangsu. */
  short: bothLanguages,
  /** What a bulletin's number begins with. */
  bulletin: z.string().min(1).max(20),
  /** A district, for examples: its code its name with the city's, and its short name. */
  example: bothLanguages.extend({ code, short: bothLanguages }),
  /** How somebody may say where a site is. */
  exampleAddress: bothLanguages,
  /** Names of the province in words that a passphrase must not consist of. */
  passphraseWords: names,
})
