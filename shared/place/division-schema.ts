import * as z from 'zod'
import { OfficeCode } from '../value/office-code.ts'

const code = z.string().regex(/^32\d{4}$/)

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
  z.strictObject({ code, zh: z.string(), now: z.array(code).min(1), year: z.int().min(1990).max(2026) }),
)

/** The shape of streets.json: nine-digit code, name, district or zone. */
export const Streets = z.array(z.tuple([z.string().regex(/^32\d{7}$/), z.string().min(2), code]))

/** The shape of tiles.json: column and row of each city from the north-west. */
export const Tiles = z.record(code, z.tuple([z.int().min(0).max(4), z.int().min(0).max(3)]))
