import { useEffect } from 'preact/hooks'
import type * as z from 'zod'
import { canonicalJson } from '../../../../shared/value/canonical-json.ts'
import { useDesk } from '../desk-context.ts'
import { type Draft, useDraft } from '../drafts/use-draft.ts'
import type { Live } from '../use-live.ts'

/** What was read on the server when a draft was begun. */
interface Read {
  readonly version: number
  readonly revision: number
}

/** A draft that is being written, over what two people work on. */
export interface ChangeDraft<Entry, Reply> {
  readonly entry: Entry
  readonly type: (part: Partial<Entry>) => void
  /** The same for what took its time, a file that was on its way: from what stands in the form by then. */
  readonly change: (by: (now: Entry) => Partial<Entry>) => void
  /** Somebody else wrote since: nothing is sent until one text is chosen. */
  readonly behind: boolean
  /** What stands on the server, ready to be written on. */
  readonly now: Entry
  /** The two texts, without what was read on the server of either. */
  readonly texts: { readonly mine: Omit<Entry, keyof Read>; readonly theirs: Omit<Entry, keyof Read> }
  readonly takeMine: () => void
  readonly takeTheirs: () => void
  /** It was sent or given up: what stands on the server is what there is. What was typed while it was sent goes on from that. */
  readonly settle: (after?: Reply) => void
  /** One's own step went on from what was read: what is typed goes on from what stands now. */
  readonly goOn: (after: Reply) => void
  /** What was typed at another time is still to come, or another window's text is to be chosen from: nothing can be sent yet. */
  readonly waits: boolean
  /** How its words are kept meanwhile. */
  readonly kept: Pick<Draft<Entry>, 'name' | 'standing'>
}

interface From<Entry, Reply> {
  /** Under which it is kept. */
  readonly name: string
  readonly schema: z.ZodType<Entry>
  readonly live: Pick<Live<Reply>, 'theirs' | 'loaded' | 'forget' | 'act'>
  readonly reply: Reply
  /** What stands in an answer of the server, ready to be written on. */
  readonly entryOf: (reply: Reply) => Entry
}

/** Keeps what is typed until it is sent; never overwrites what is newer elsewhere. */
export function useChangeDraft<Entry extends Read, Reply>(
  from: From<Entry, Reply>,
): ChangeDraft<Entry, Reply> {
  const { name, schema, live, reply, entryOf } = from
  const now = entryOf(live.theirs ?? reply)
  const draft = useDraft(name, schema, entryOf(reply))
  const { drafts } = useDesk()
  const { type, change, settle } = draft
  // What was sent arrived, though its answer did not: the same words are nobody else's.
  const isArrived =
    isBehind(draft.entry, now) && canonicalJson({ ...draft.entry, ...readOf(now) }) === canonicalJson(now)
  const entry = isArrived ? now : draft.entry
  const choose = () => {
    if (live.theirs) live.loaded.set(live.theirs)
    live.forget()
    live.act.clear()
  }
  useEffect(() => {
    if (!isArrived) return
    settle()
    choose()
  }, [isArrived])
  return {
    entry,
    settle: (after) => settle((since) => (after ? { ...since, ...readOf(entryOf(after)) } : since)),
    goOn: (after) => {
      if (drafts.view(name).value !== undefined) change((typed) => ({ ...typed, ...readOf(entryOf(after)) }))
    },
    kept: draft,
    waits: draft.standing === 'loading' || draft.standing === 'behind',
    type: (part) => change((before) => ({ ...before, ...part })),
    change: (by) => change((before) => ({ ...before, ...by(before) })),
    behind: isBehind(entry, now),
    now,
    texts: { mine: textOf(entry), theirs: textOf(now) },
    takeMine: () => {
      type({ ...entry, ...readOf(now) })
      choose()
    },
    takeTheirs: () => {
      // What was written here can be put back as long as this page lives.
      drafts.discard(name)
      choose()
    },
  }
}

function textOf<Entry extends Read>(entry: Entry): Omit<Entry, keyof Read> {
  const { version: _, revision: __, ...text } = entry
  return text
}

const readOf = ({ version, revision }: Read): Read => ({ version, revision })

/** Whether somebody else wrote after this was read: another version is open, or the same one went on. */
export function isBehind(read: Read, now: Read): boolean {
  return read.version !== now.version || read.revision < now.revision
}
