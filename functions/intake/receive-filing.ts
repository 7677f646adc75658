import type { Handler } from 'hono'
import { type Filing, type FilingReply, filingRoutes } from '../../shared/contract/filing.ts'
import { officeName } from '../../shared/office/office-name.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { routeTip, type TipRoute } from '../../shared/routing/route-tip.ts'
import { sameRouting } from '../../shared/routing/same-routing.ts'
import { newTip } from '../../shared/tip/new-tip.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import type { Sha256 } from '../../shared/value/hash.ts'
import type { TipId } from '../../shared/value/id.ts'
import type { Language } from '../../shared/value/language.ts'
import { languageOf } from '../http/language.ts'
import { partOf } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import { isOfReceipt, lookupHashes } from '../http/signed-token.ts'
import { missingChunks } from '../http/take-chunk.ts'
import type { Intake } from './intake.ts'
import { checkTicket } from './ticket.ts'

/**
 * `PUT /api/tips/{tip}`: the filing. 201 once it is durable; repeated with the same receipt, 200 with the first
 * answer, and the first content stands. Refuses `recipients` with the right route when the offices it was sealed to
 * are not the ones that handle it now. Refuses `badRequest`, `filed` for a tip id of another receipt, `missing`, and
 * `gone` when its files were swept.
 */
export function receiveFiling(intake: Intake): Handler {
  return async (context) => {
    const id = partOf(context, 'tip')
    checkTicket(intake, context, id)
    const filing = await readBody(context, filingRoutes.file)
    const hashes = lookupHashes(filing.lookup, intake.secrets.lookup)
    const [hash = ''] = hashes
    const language = languageOf(context)
    const now = intake.now()
    const way = routeTip(filing.facts, await intake.routing(), dayInShanghai(now))
    const problem = wrongRecipients(filing, way) ?? (await missingChunks(intake.tips, id, filing.files))
    if (!problem) {
      const tip = newTip({ id, now, channel: 'sealed', lookupHash: hash, ...opened(filing) }, way)
      if (await keepBoth(intake, tip, hash)) return context.json(reply(tip, language), 201)
    }
    const first = await refiled(intake, id, hashes)
    if (!first) throw problem ?? new Refusal('gone')
    return context.json(reply(first, language), 200)
  }
}

/** Both are durable before anything is answered; a retry writes whichever is not. True when the tip is new. */
async function keepBoth(intake: Intake, tip: Tip, hash: Sha256): Promise<boolean> {
  const [, filed] = await Promise.all([intake.tips.saveLookup(hash, tip.id), intake.tips.fileTip(tip)])
  return filed
}

/**
 * The tip that stands under this id, if it is this receipt's. Refuses `filed` when it is another's. The receipt is
 * kept once more before it is answered: the first try may have ended between its two writes.
 */
async function refiled(intake: Intake, id: TipId, hashes: readonly Sha256[]): Promise<Tip | undefined> {
  const standing = await intake.tips.readTip(id)
  if (!standing) return undefined
  if (!isOfReceipt(standing, hashes)) throw new Refusal('filed')
  await intake.tips.saveLookup(standing.lookupHash, id)
  return standing
}

function wrongRecipients(filing: Filing, { office, routing }: TipRoute): Refusal | undefined {
  if (sameRouting(filing.routing, routing)) return undefined
  return new Refusal('recipients', { detail: { office, routing } })
}

function opened(filing: Filing) {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
  return {
    facts: filing.facts,
    envelope: bytes(filing.envelope),
    reporterWrap: bytes(filing.reporterWrap),
    officeWraps: filing.officeWraps.map(bytes),
    files: filing.files,
  }
}

function reply(tip: Tip, language: Language): FilingReply {
  const code = tip.office
  return {
    office: { code, name: officeName(code, language) },
    acceptBy: tip.acceptBy,
    provisional: tip.provisional,
  }
}
