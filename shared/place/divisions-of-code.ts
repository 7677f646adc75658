import type { OfficeCode } from '../value/office-code.ts'
import { districts, formerNames, zones } from './division.ts'

const byCode = new Map<string, Set<string>>()
const add = (code: string, unit: OfficeCode) => byCode.set(code, (byCode.get(code) ?? new Set()).add(unit))

for (const { code } of districts) add(code, code)
for (const { code, now } of formerNames) if (!now.includes(code)) for (const one of now) add(code, one)
for (const { id, sameAs, codeAliases } of zones)
  for (const code of [id, ...codeAliases]) add(code, sameAs ?? id)

/**
 * The districts and zones that a six-digit code or a zone's id stands for today: itself, its zone, its
 * successors; several when the code was used twice; none when no list holds it.
 */
export const divisionsOfCode = (code: string): readonly string[] => [...(byCode.get(code) ?? [])]
