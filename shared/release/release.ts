import * as z from 'zod'
import { Sha256 } from '../value/hash.ts'

/** A hash as browsers take it in `integrity` and in a content policy: `sha256-` and the base64 of 32 bytes. */
export const Integrity = z.string().regex(/^sha256-[A-Za-z0-9+/]{43}=$/)
export type Integrity = z.infer<typeof Integrity>

/**
 * The settings of a build, which stand in its scripts, where no page and no answer can change them. Of one commit and the
 * same pins there is one build.
 */
export const Pins = z.strictObject({
  DIRECTORY_KEY: z.string(),
  DIRECTORY_MINIMUM: z.string().regex(/^[1-9]\d{0,8}$/),
  RECOVERY: z.string(),
})
export type Pins = z.infer<typeof Pins>

/**
 * What a build of the site is made of. It stands beside the pages as `/release.json`, is signed offline, and anybody
 * can make the same from a checkout.
 */
export const Release = z.strictObject({
  /** What stands in the scripts of this installation: the key that signs the directory, its least sequence, recovery. */
  pins: Pins,
  /** Every file that is served beside the pages: its address and its hash. The list itself is not in it. */
  files: z.record(z.string().startsWith('/'), Integrity),
  /** Hashes of the import maps that pages carry: the only scripts inside a page that may run. */
  maps: z.array(Integrity),
  /** Address of the list that browsers check scripts against (WAICT, a draft). */
  manifest: z.string().startsWith('/'),
  /** Hash over everything that makes pages: two builds with the same make the same pages. */
  pages: Sha256,
})
export type Release = z.infer<typeof Release>

/** Where the list and its signature stand on a site. */
export const releaseFile = 'release.json'
export const signatureFile = 'release.sig'
