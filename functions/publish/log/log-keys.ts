import type { LogKey } from '../../../shared/publication/log-key.ts'
import type { SiteSettings } from '../../../shared/publication/public-records.ts'
import { type NoteKey, noteKeyOf, readVerifierKey, verifierKey } from '../../../shared/transparency/note.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { appendLine } from '../append-line.ts'
import type { Publish } from '../publish.ts'

/** The name of the log: its address without scheme, unless the installation keeps an older one. */
export const logName = ({ origin, logName: kept }: SiteSettings): string =>
  kept ?? `${new URL(origin).host}/data/log`

/** The key that signs now, as verifiers take it. */
const currentVerifier = ({ settings, logKey }: Publish): string =>
  verifierKey(noteKeyOf(logName(settings), logKey))

/** Keys as verifying takes them. */
export const keysOf = (keys: readonly LogKey[]): NoteKey[] =>
  keys.flatMap(({ verifier }) => readVerifierKey(verifier) ?? [])

/**
 * Makes a key known that never signed before: said in a line of the log of its own, so that it cannot change unseen, and
 * kept beside those of before.
 */
export async function ensureLogKey(publish: Publish): Promise<void> {
  const verifier = currentVerifier(publish)
  const known = await publish.records.readLogKeys()
  if (known.at(-1)?.verifier === verifier) return
  const since = dayInShanghai(publish.now())
  const edition = known.length + 1
  await appendLine(publish, {
    ...{ day: since, event: 'logKey', subject: 'log', edition },
    content: hashOf(verifier),
  })
  await publish.records.addLogKey(known, { verifier, since })
}
