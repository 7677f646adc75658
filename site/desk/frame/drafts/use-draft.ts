import { useEffect, useMemo, useReducer } from 'preact/hooks'
import type * as z from 'zod'
import { canonicalJson } from '../../../../shared/value/canonical-json.ts'
import { useDesk } from '../desk-context.ts'
import type { Standing } from './held.ts'

/** What somebody writes on one form. */
export interface Draft<Entry> {
  readonly name: string
  /** As it was typed, here or at another time; else what the form begins with. */
  readonly entry: Entry
  readonly type: (entry: Entry) => void
  /** The same for what took its time, a file that was on its way: from what stands in the form by then. */
  readonly change: (by: (now: Entry) => Entry) => void
  /** What stood here was sent: it is kept no more. What was typed since stays, as `later` makes it fit what stands now. */
  readonly settle: (later?: (typed: Entry) => Entry) => void
  readonly standing: Standing
}

/** Whether something was typed under a name and not sent, as far as the open key tells. */
export function useHasDraft(): (name: string) => boolean {
  const { drafts } = useDesk()
  useDraftChanges()
  return drafts.has
}

/** Renders anew whenever a draft changes. */
export function useDraftChanges(): void {
  const { drafts } = useDesk()
  const [, look] = useReducer((n: number, _: undefined) => n + 1, 0)
  useEffect(() => {
    // What changed before this stood on the screen counts too.
    look(undefined)
    return drafts.watch(() => look(undefined))
  }, [drafts])
}

/**
 * What is typed under a name, as it was left at any time: in this window, before a reload, on another computer.
 * `empty`: what the form begins with; what equals it is not kept.
 */
export function useDraft<Entry>(name: string, schema: z.ZodType<Entry>, empty: Entry): Draft<Entry> {
  const { drafts } = useDesk()
  useDraftChanges()
  useEffect(() => drafts.begin(name), [drafts, name])
  const { value, standing } = drafts.view(name)
  // Of another shape than this form writes: as if nothing was typed.
  const read = (kept: unknown) => (kept === undefined ? undefined : schema.safeParse(kept).data)
  const typed = useMemo(() => read(value), [value])
  const now = () => read(drafts.view(name).value)
  const type = (next: Entry) => drafts.type(name, isSame(next, empty) ? undefined : next)
  return {
    name,
    entry: typed ?? empty,
    type,
    change: (by) => type(by(now() ?? empty)),
    settle: (later = (same) => same) => {
      drafts.settle(name, value)
      const since = now()
      if (since !== undefined) drafts.type(name, later(since))
    },
    standing,
  }
}

const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other)
