import type { LogKey } from '../../../shared/publication/log-key.ts'
import { type NoteKey, noteKeyOf, readVerifierKey, verifierKey } from '../../../shared/transparency/note.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { appendLine } from '../append-line.ts'
import type { Publish } from '../publish.ts'

/** The name of the log: the address without scheme at which it began. It stays when the site moves. */
export const logName = ({ settings }: Publish, known: readonly LogKey[]): string =>
  keysOf(known.slice(0, 1))[0]?.name ?? `${new URL(settings.origin).host}/data/log`

/** The key that signs now, as verifiers take it. */
const currentVerifier = (publish: Publish, known: readonly LogKey[]): string =>
  verifierKey(noteKeyOf(logName(publish, known), publish.logKey))

/** Keys as verifying takes them. */
export const keysOf = (keys: readonly LogKey[]): NoteKey[] =>
  keys.flatMap(({ verifier }) => readVerifierKey(verifier) ?? [])

/**
 * Makes a key known that never signed before: said in a line of the log of its own, so that it cannot change unseen, and
 * kept beside those of before.
 */
export async function ensureLogKey(publish: Publish): Promise<void> {
  const known = await publish.records.readLogKeys()
  const verifier = currentVerifier(publish, known)
  if (known.at(-1)?.verifier === verifier) return
  const since = dayInShanghai(publish.now())
  const edition = known.length + 1
  await appendLine(publish, {
    ...{ day: since, event: 'logKey', subject: 'log', edition },
    content: hashOf(verifier),
  })
  await publish.records.addLogKey(known, { verifier, since })
}
