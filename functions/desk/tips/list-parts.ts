import type { TipDetail } from '../../../shared/contract/tips.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dueDay } from '../../../shared/tip/due.ts'
import { firstOf, partsOf } from '../../../shared/tip/parts.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import type { Desk } from '../desk.ts'

/** The parts of a tip that are there and say that they are its parts. */
async function listParts({ tips }: Pick<Desk, 'tips'>, tip: Tip): Promise<Tip[]> {
  const read = await Promise.all(partsOf(tip.history).map((id) => tips.readTip(id)))
  return read.filter((part): part is Tip => part !== undefined && firstOf(part.history) === tip.id)
}

/** Refuses `partsOpen` while a part is worked on, or is not where it should be. */
export async function refuseOpenParts(desk: Desk, tip: Tip): Promise<void> {
  const parts = await listParts(desk, tip)
  const open = parts.some(({ state }) => isOpen(state))
  if (open || parts.length < partsOf(tip.history).length) throw new Refusal('partsOpen')
}

/** What an office is shown of parts: those of a tip, or of a part whether the tip that it came of says the same. */
export async function partsDetail(desk: Desk, tip: Tip): Promise<Pick<TipDetail, 'parts' | 'partOf'>> {
  const parts = await listParts(desk, tip)
  const id = firstOf(tip.history)
  const first = id === undefined ? undefined : await desk.tips.readTip(id)
  const named =
    first !== undefined && partsOf(first.history).includes(tip.id) && first.filedOn === tip.filedOn
  return {
    parts: parts.map((part) => ({
      ...{ id: part.id, office: part.office, state: part.state, filedOn: part.filedOn, dueBy: dueDay(part) },
      settledOn: part.settledOn,
    })),
    ...(id !== undefined && { partOf: { id, named } }),
  }
}
