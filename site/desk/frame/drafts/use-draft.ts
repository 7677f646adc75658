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
  /** It was sent: nothing is kept of it any more. */
  readonly settle: () => void
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
  const typed = useMemo(() => (value === undefined ? undefined : schema.safeParse(value).data), [value])
  return {
    name,
    entry: typed ?? empty,
    type: (next) => drafts.type(name, isSame(next, empty) ? undefined : next),
    settle: () => drafts.settle(name),
    standing,
  }
}

const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other)
