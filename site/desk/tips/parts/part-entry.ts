import * as z from 'zod'
import type { PartRequest } from '../../../../shared/contract/parts.ts'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { SealingView } from '../../../../shared/filing/office-recipients.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { routeTip, type TipRoute } from '../../../../shared/routing/route-tip.ts'
import type { RoutingView } from '../../../../shared/routing/table.ts'
import type { Envelope } from '../../../../shared/tip/envelope.ts'
import { firstOf, PARTS, partsOf } from '../../../../shared/tip/parts.ts'
import { findTopic } from '../../../../shared/topic/topic.ts'
import { cleanText } from '../../../../shared/value/clean-text.ts'
import { sealOfficeLetter } from '../../frame/seal-letter.ts'

const text = z.string()

/** A part as it is typed. */
export const PartEntry = z.object({
  ...{ division: text, topic: text, site: text, address: text, narrative: text },
  urgent: z.boolean(),
})
export type PartEntry = Readonly<z.infer<typeof PartEntry>>

/** What a part begins with: the letter, to be cut down. What tells who wrote it stays out, as far as the letter says it apart. */
export function copyOf({ facts, report }: Pick<Envelope, 'facts' | 'report'>): PartEntry {
  const { division, topic, urgent } = facts
  const { site, address, narrative } = report
  return { division, topic, urgent, site, address, narrative }
}

/**
 * The fields that are missing; `same`: the words are the letter's, and nothing was cut; `site`: it is another place, and its site
 * and address are still those of the letter.
 */
export function wrongParts(
  entry: PartEntry,
  letter: Pick<Envelope, 'facts' | 'report'>,
): ReadonlySet<keyof PartEntry | 'same'> {
  const wrong = new Set<keyof PartEntry | 'same'>()
  if (entry.division === '') wrong.add('division')
  if (entry.topic === '') wrong.add('topic')
  if (cleanText(entry.narrative) === '') wrong.add('narrative')
  if (cleanText(entry.narrative) === cleanText(letter.report.narrative)) wrong.add('same')
  if (isOtherPlace(entry, letter)) wrong.add('site')
  return wrong
}

/** Whether a part is somewhere else and is still called what the first place is called. */
function isOtherPlace(entry: PartEntry, { facts, report }: Pick<Envelope, 'facts' | 'report'>): boolean {
  const moved = entry.division !== '' && entry.division !== facts.division
  const [site, address] = [cleanText(entry.site), cleanText(entry.address)]
  const kept = site === cleanText(report.site) && address === cleanText(report.address)
  return moved && kept && site + address !== ''
}

/** Whether a part may be split off: of an open tip that is none itself and has not as many as may be. */
export function maySplit({ state, facts, history, destroyedOn }: TipDetail): boolean {
  const free = firstOf(history) === undefined && partsOf(history).length < PARTS
  return free && isOpen(state) && destroyedOn === undefined && !findTopic(facts.topic)?.restricted
}

/** Where a part goes: it counts from the day on which the first one came. Refuses as {@link routeTip} does. */
export function routePart(
  { division, topic, urgent }: PartEntry,
  tip: Pick<TipDetail, 'filedOn' | 'facts'>,
  view: RoutingView,
): TipRoute & { readonly facts: PartRequest['facts'] } {
  const facts = { division, topic, urgent, wrongOffice: false, language: tip.facts.language }
  return { ...routeTip(facts, view, tip.filedOn), facts }
}

/** Seals a part to the offices that handle such, to an identity of its own. Refuses `target` for what is still this office's. */
export async function sealPart(
  entry: PartEntry,
  tip: Pick<TipDetail, 'filedOn' | 'facts' | 'office'>,
  view: RoutingView & SealingView,
  directoryKey: string,
): Promise<Omit<PartRequest, 'version'>> {
  const way = routePart(entry, tip, view)
  if (way.office === tip.office) throw new Refusal('target', { fields: ['division'] })
  const { tip: part, letter } = await sealOfficeLetter(entry, way, view, directoryKey)
  return { ...letter, part }
}
