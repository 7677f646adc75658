import * as z from 'zod'
import type { Said } from '../../shared/case/apply-step.ts'
import { type Case, type CaseStep, CorrectionNote } from '../../shared/case/case.ts'
import { findPrivateIn, findUndecidedIn, firmsListed } from '../../shared/case/firewall.ts'
import { firmsNamed } from '../../shared/case/firms-named.ts'
import { REASON } from '../../shared/case/public-case.ts'
import type { Fields } from '../../shared/personal-data/find-personal.ts'
import { readable } from '../../shared/personal-data/readable.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { characters } from '../../shared/value/characters.ts'
import { cleanText } from '../../shared/value/clean-text.ts'

const names = ['reason', 'what', 'why'] as const
type Words = Pick<Said, (typeof names)[number]>

const ofStone = z.string().min(2).max(REASON)
const { what, why } = CorrectionNote.shape
/** What everyone reads of a step, as the record that it goes into takes it. */
const shown: Partial<Record<CaseStep, Partial<Record<keyof Words, typeof why>>>> = {
  correct: { what, why },
  ...{ hide: { reason: ofStone }, confirmHide: { reason: ofStone }, withdraw: { reason: ofStone } },
  ...{ restore: { reason: why }, takeNames: { reason: why } },
}

/** A text as somebody meant it; empty when it says nothing that can be seen. */
export function meant(text: string): string {
  const clean = cleanText(text)
  return /[\p{L}\p{N}]/u.test(readable(clean, false).text) ? clean : ''
}

/**
 * What is said with a step, as it is meant; what says nothing is not said. Refuses `badRequest` where everyone would read more than its
 * record holds.
 */
export function cleanSaid<All extends Words>(step: CaseStep, typed: All): All {
  const cleaned = names.flatMap((name) => {
    const text = typed[name]
    return text === undefined ? [] : [[name, cleanWord(name, meant(text), shown[step]?.[name])] as const]
  })
  return { ...typed, ...Object.fromEntries(cleaned) }
}

function cleanWord(name: keyof Words, text: string, shape: typeof why | undefined): string | undefined {
  if (shape === undefined || shape.safeParse(text).success) return text || undefined
  if (characters(text) > 1) throw new Refusal('badRequest', { fields: [name] })
  return undefined
}

/**
 * Refuses `firewall` where what is said holds something private. What everyone reads is looked through as the text is; nothing found in
 * it stays but what the text of a correction keeps, which a second person reads before anybody else. `firmNamed` where it names a firm
 * that it may not.
 */
export function checkSaid(one: Case, step: CaseStep, said: Words): void {
  const { notes, kept } = one
  const fields: Fields = names.flatMap((name): Fields => (said[name] ? [[name, said[name]]] : []))
  const open = fields.filter(([name]) => names.some((one) => one === name && shown[step]?.[one]))
  const named = open.filter(([, text]) => firmsNamed(one, step, text).length > 0)
  if (named.length > 0) throw new Refusal('firmNamed', { fields: named.map(([name]) => name) })
  const stays = step === 'correct' ? (kept ?? []) : []
  const found = [...findPrivateIn(fields, [notes]), ...findUndecidedIn(open, stays, firmsListed(one))]
  if (found.length > 0) throw new Refusal('firewall', { fields: [...new Set(found)] })
}
