import type { Day } from '../../../../shared/value/day.ts'

/** Name of the draft in this browser's lasting storage. The quick exit names it too. */
const NAME = 'mingcha.draft'

/** A draft is removed on this day after it was saved. */
export const DRAFT_DAYS = 7

/** The draft as it lies there: the day on which it goes, then what is sealed. One that is due is removed unread. */
export function storedDraft(): string | undefined {
  try {
    const stored = localStorage.getItem(NAME)
    // A day far ahead comes from a clock that was wrong. One day of that is let pass.
    const due = stored?.slice(0, 10) ?? ''
    if (stored && due > dayAhead(0) && due <= dayAhead(DRAFT_DAYS + 1)) return stored
    localStorage.removeItem(NAME)
  } catch {
    // A browser that keeps nothing has no draft.
  }
  return undefined
}

/** Writes a draft in place of any other. False when the browser does not keep it. */
export function storeDraft(text: string): boolean {
  try {
    localStorage.setItem(NAME, text)
    return localStorage.getItem(NAME) === text
  } catch {
    return false
  }
}

/** Leaves no draft. */
export function wipeDraft(): void {
  try {
    localStorage.removeItem(NAME)
  } catch {
    // Nothing was kept there.
  }
}

/** The day in Asia/Shanghai, some days from now. */
export function dayAhead(days: number): Day {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10)
}
