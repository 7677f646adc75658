import { isAbsolute, join } from 'node:path'
import * as z from 'zod'

/** The root of the repository. */
export const root = join(import.meta.dirname, '..', '..')

/** The environment of `npm start`. */
export const Settings = z.object({
  /** The port of the one origin that everything is served on. */
  PORT: z.coerce.number().int().min(1).max(65535).default(8080),
  /** Where tables and objects are kept, relative to the root of the repository or absolute. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** Turnstile's public and secret key; both or neither. Neither: it is not offered. */
  TURNSTILE_SITE_KEY: z.string().min(1).optional(),
  TURNSTILE_SECRET: z.string().min(1).optional(),
  /** Where its tokens are checked instead of at its maker's. */
  TURNSTILE_VERIFY: z.url().optional(),
})
export type Settings = z.infer<typeof Settings>

/** Turnstile on this machine. */
export type LocalTurnstile = { siteKey: string; secret: string; verify?: string | undefined }

/** What `npm start` was told. */
export type Start = { port: number; dataDir: string; turnstile?: LocalTurnstile }

/** Parses the environment; throws a sentence that names the setting at fault. */
export function readLocalSettings(env: NodeJS.ProcessEnv): Start {
  const parsed = Settings.safeParse(env)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
    throw new Error(
      `cannot use the value of ${names}: PORT is a number from 1 to 65535, DATA_DIR a folder, TURNSTILE_VERIFY an address`,
    )
  }
  const { PORT, DATA_DIR, TURNSTILE_SITE_KEY: siteKey, TURNSTILE_SECRET: secret } = parsed.data
  const dataDir = isAbsolute(DATA_DIR) ? DATA_DIR : join(root, DATA_DIR)
  if (siteKey === undefined && secret === undefined) return { port: PORT, dataDir }
  if (siteKey === undefined || secret === undefined)
    throw new Error('TURNSTILE_SITE_KEY and TURNSTILE_SECRET are set together or not at all')
  return { port: PORT, dataDir, turnstile: { siteKey, secret, verify: parsed.data.TURNSTILE_VERIFY } }
}
