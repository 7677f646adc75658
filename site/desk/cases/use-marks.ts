import { useState } from 'preact/hooks'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import type { Say } from '../frame/words.ts'
import { namesOf } from './case-entry.ts'

/** Which boxes are marked: those named as at fault that nobody typed in since. */
export function useMarks<Entry>(names: readonly string[], entry: Entry) {
  const [typed, setTyped] = useState<ReadonlySet<string>>(new Set())
  return {
    isMarked: (name: string) => names.includes(name) && !typed.has(name),
    /** Hears of what is typed, before it stands there. */
    type: (next: Entry) => {
      const changed = names.filter((name) => isOther(entry, next, name))
      if (changed.some((name) => !typed.has(name))) setTyped(new Set([...typed, ...changed]))
    },
    /** It is sent anew. */
    clear: () => setTyped(new Set()),
  }
}

/** Whether two texts of a form differ in the box of a name, `firms.0.creditCode`. */
export function isOther(one: unknown, other: unknown, name: string): boolean {
  const [a, b] = [one, other].map((entry) => canonicalJson(at(entry, name.split('.')) ?? null))
  return a !== b
}

function at(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path
  if (first === undefined || typeof value !== 'object' || value === null) return value
  return at((value as Record<string, unknown>)[first], rest)
}

/** What is said at a box that a refusal names, and what to do; `name` as it was sent. */
export function refusedText(error: unknown, name: string, say: Say): string | undefined {
  if (!namesOf(error).includes(name)) return undefined
  const code = error instanceof Refusal ? error.code : undefined
  if (code === 'firmNamed') return say('cases.step.firmNamed')
  return say(code === 'firewall' ? 'cases.form.private' : 'cases.form.look')
}

/** What is said at a box that is at fault: that nothing is there yet, or to look again. */
export function faultText(entry: unknown, name: string, say: Say): string {
  const value = at(entry, name.split('.'))
  const isEmpty =
    value === undefined ||
    (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)
  return say(isEmpty ? 'cases.form.empty' : 'cases.form.look')
}
