import type { Handler } from 'hono'
import { HEADERS } from '../../shared/api/public.ts'
import { dayInShanghai } from '../../shared/deadline/day.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { hashOf } from '../../shared/seal/hash.ts'
import { SLICE_BYTES, TIP_FILES } from '../../shared/seal/suite.ts'
import { TipId } from '../../shared/tip/facts.ts'
import { readBytes } from '../http/read-body.ts'
import type { SliceOutcome } from '../store/upload.ts'
import type { Intake } from './intake.ts'
import { checkTicket } from './ticket.ts'

const refusals = {
  order: 'missing',
  altered: 'altered',
  quota: 'quota',
  filed: 'filed',
} as const satisfies Partial<Record<SliceOutcome, string>>

/**
 * `PUT /api/tips/{id}/files/{file}/{slice}`: one sealed slice, at most 1 MiB, in order, with its SHA-256 in
 * `Mingcha-Hash`. Written once: the same again is fine, other content is refused `altered`.
 */
export function putSlice(intake: Intake): Handler {
  return async (context) => {
    const { tip, file, index, hash } = readAddress(context.req.param(), context.req.header(HEADERS.hash))
    checkTicket(intake, context, tip)
    const bytes = await readBytes(context, SLICE_BYTES)
    if (bytes.length === 0) throw new Refusal('badRequest', { fields: ['body'] })
    if (hashOf(bytes) !== hash) throw new Refusal('altered')
    const slice = { tip, file, index, hash }
    await intake.tips.putSlice(slice, bytes)
    const day = dayInShanghai(intake.now())
    const outcome = await intake.tips.countSlice({ ...slice, bytes: bytes.length, day })
    if (outcome !== 'counted' && outcome !== 'present') throw new Refusal(refusals[outcome])
    return context.body(null, 204)
  }
}

function readAddress(path: Record<string, string>, hash: string | undefined) {
  const { tip = '', file = '', slice = '' } = path
  const index = Number(slice)
  if (!TipId.safeParse(tip).success) throw new Refusal('badRequest', { fields: ['tip'] })
  if (!/^[0-9]$/.test(file) || Number(file) >= TIP_FILES)
    throw new Refusal('badRequest', { fields: ['file'] })
  if (!/^\d{1,3}$/.test(slice) || index > 100) throw new Refusal('badRequest', { fields: ['slice'] })
  if (!/^[0-9a-f]{64}$/.test(hash ?? '')) throw new Refusal('badRequest', { fields: [HEADERS.hash] })
  return { tip, file, index, hash: hash ?? '' }
}
