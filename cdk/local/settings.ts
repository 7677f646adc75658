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
})
export type Settings = z.infer<typeof Settings>

/** Parses the environment; throws a sentence that names the setting at fault. */
export function readSettings(env: NodeJS.ProcessEnv): { port: number; dataDir: string } {
  const parsed = Settings.safeParse(env)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
    throw new Error(`cannot use the value of ${names}: PORT is a number from 1 to 65535, DATA_DIR a folder`)
  }
  const { PORT, DATA_DIR } = parsed.data
  return { port: PORT, dataDir: isAbsolute(DATA_DIR) ? DATA_DIR : join(root, DATA_DIR) }
}
