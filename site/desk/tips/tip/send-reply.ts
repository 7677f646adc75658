import { base64 } from '@scure/base'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import type { SealedFile } from '../../../../shared/tip/envelope.ts'
import { sealMessage } from '../../../../shared/tip/seal-message.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { hashOf } from '../../../../shared/value/hash.ts'
import type { Id } from '../../../../shared/value/id.ts'
import type { Ask } from '../../frame/ask.ts'
import { randomId } from '../../frame/random-id.ts'
import type { OpenedMessage } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import type { OfficePhoto } from '../photos/office-photo.ts'
import { listsOf, sendPhotos } from '../photos/send-photos.ts'

/** A message that is under way: tried again, it is the same one. */
export interface Attempt {
  readonly id: Id
  readonly text: string
  readonly sequence: number
  readonly bytes: Uint8Array
  readonly files: readonly SealedFile[]
}

interface Writing {
  readonly identity: Identity
  readonly text: string
  readonly photos: readonly OfficePhoto[]
}

/** Sends the photos, then seals the message that names them. Throws what {@link sendPhotos} does. */
export async function sealReply(ask: Ask, tip: TipDetail, writing: Writing): Promise<Attempt> {
  const { identity, text, photos } = writing
  const id = randomId()
  const sequence = tip.messages.length + 1
  const files = await sendPhotos(ask, photos, { tip: tip.id, holder: id, identity, onSent: () => undefined })
  const bound = { tip: tip.id, id, sequence, from: 'office', facts: tip.facts, text } as const
  const bytes = await sealMessage(identity, files.length > 0 ? { ...bound, files } : bound)
  return { id, text, sequence, bytes, files }
}

/** Sends a sealed message; what it is on the screen, or undefined when it was refused. */
export async function sendReply(
  live: LiveTip,
  { version }: Pick<TipDetail, 'version'>,
  attempt: Attempt,
): Promise<OpenedMessage | undefined> {
  const { id, text, sequence, bytes, files } = attempt
  const body = { id, version, sequence, sealed: base64.encode(bytes), ...listsOf(files) }
  if (!(await live.change(tipRoutes.send, body))) return undefined
  const day = dayInShanghai(new Date())
  return { id, from: 'office', day, hash: hashOf(bytes), text, sealedFiles: files }
}
