import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { Recipient } from '../../shared/seal/identity.ts'
import { ChinaSettings, DirectoryKey, DirectoryMinimum, GlobalSettings } from './settings.ts'

/** What stands in the scripts of a build: nobody who runs the site changes it by a page or an answer. */
const build = z.strictObject({
  directoryKey: DirectoryKey,
  directoryMinimum: DirectoryMinimum.default(1),
  /** The recipient of the recovery identity, `age1pq1…`. */
  recovery: z.string(),
})

/** One installation: the settings of its edition, and what its build pins. The whole content of its settings file. */
export const Installation = z.discriminatedUnion('edition', [
  GlobalSettings.extend({ build }),
  ChinaSettings.extend({ build }),
])
export type Installation = z.infer<typeof Installation>

/** Reads a settings file. Throws a sentence that names the file and each setting that is missing, unknown or wrong. */
export function readInstallation(path: string): Installation {
  const parsed = Installation.safeParse(readJson(path))
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${placeOf(issue) || 'the whole'}: ${issue.message}`)
  throw new Error(`${path} cannot be used:\n${lines.join('\n')}`)
}

const placeOf = ({ path, ...issue }: z.core.$ZodIssue) =>
  [...path, ...('keys' in issue ? [issue.keys.join(', ')] : [])].join('.')

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    const why = cause instanceof SyntaxError ? `is no JSON (${cause.message})` : 'cannot be read'
    throw new Error(`${path} ${why}`, { cause })
  }
}

/** What makes an installation unfit for people, each in a sentence; none when it is fit. */
export function unfitFor(one: Installation, development: readonly string[]): string[] {
  const found = [...placeholdersIn(one)]
  if (/(?:^|\.)(?:example(?:\.\w+)?|test|invalid|localhost|local)$/.test(one.domain))
    found.push(`domain: ${one.domain} is a name that no reader reaches`)
  if (development.some((key) => key === one.build.directoryKey || key === one.build.recovery))
    found.push(
      'build: a development key of this folder, which anybody may hold; make both offline: docs/keys.md',
    )
  if (!Recipient.safeParse(one.build.recovery).success)
    found.push('build.recovery: not the recipient of a recovery identity (age1pq1…): docs/keys.md')
  if (one.site.operator.includes('示例')) found.push('site.operator: 示例 is for samples')
  if (one.site.contact === undefined) found.push('site.contact: readers must know whom to reach')
  if ((one.alarms?.mail ?? []).length === 0)
    found.push('alarms.mail: nobody would be told when something fails')
  if (one.edition === 'china' && one.site.icp === '')
    found.push('site.icp: a site in mainland China answers only with its ICP number')
  return found
}

function* placeholdersIn(value: unknown, path: readonly string[] = []): Generator<string> {
  if (typeof value === 'string') {
    if (/replace/i.test(value)) yield `${path.join('.')}: still says ${value}`
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) yield* placeholdersIn(inner, [...path, name])
}

/** What is allowed and should be known, each in a sentence. */
export function adviceFor(one: Installation): string[] {
  const advice: string[] = []
  if (!one.mail) advice.push('mail: not set; offices are told by webhook only')
  if (one.site.securityContact === undefined)
    advice.push('site.securityContact: not set; nobody is named for whoever finds a hole')
  if (one.edition === 'global')
    advice.push('edition: global is not for reporters in mainland China until a lawyer agrees')
  if (one.edition === 'china' && one.oidcFactor === undefined)
    advice.push('oidcFactor: not set; your provider must demand a second factor of everybody itself')
  return advice
}
