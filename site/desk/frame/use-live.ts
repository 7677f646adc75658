import { useEffect, useState } from 'preact/hooks'
import { addressOf, type Route } from '../../../shared/contract/route.ts'
import { AnswerLost, type AnyAsked, type Brought, isUntold, standingNow } from './ask.ts'
import { useDesk } from './desk-context.ts'
import { type Act, useAct } from './use-act.ts'
import { type Loaded, useLoad } from './use-load.ts'
import { useLookAgain } from './use-look-again.ts'

/** Something that stands on the server, on the screen, and the way to change it. */
export interface Live<T> {
  readonly loaded: Loaded<T>
  readonly act: Act
  /** What stands there now, after somebody else was first. */
  readonly theirs: T | undefined
  readonly forget: () => void
  readonly change: Change<T>
  /** The same for a step that is known again: where its answer was lost, and what stands came of it, it was taken. */
  readonly changeAs: (isOwn: (stands: T) => boolean) => Change<T>
}

/** Asks a route that answers with what stands then; undefined when it was refused. */
type Change<T> = <Path extends string, Request>(
  route: Route<Path, Request, T>,
  ...brought: Brought<Path, Request>
) => Promise<T | undefined>

/** Loads by a route. After a lost race what stands now is kept aside in `theirs`; nothing is overwritten. After a lost answer it is shown. */
export function useLive<Path extends string, T>(
  route: Route<Path, undefined, T>,
  ...brought: Brought<Path, undefined>
): Live<T> {
  const { ask } = useDesk()
  const { params = {}, query }: AnyAsked = brought[0] ?? {}
  return useLiveOf(addressOf<string>(route, params, query), () => ask(route, ...brought))
}

/** The same for what is loaded in another way, anew when `key` changes. `look`: how what stands on the server is looked up. */
export function useLiveOf<T>(key: string, load: () => Promise<T>, look = load): Live<T> {
  const { ask } = useDesk()
  const loaded = useLoad(key, load)
  const [theirs, setTheirs] = useState<T>()
  const act = useAct()
  const unsure = useUnsure({ key, loaded, error: act.error, look })
  /** Shows what stands after an answer was lost, or was none of ours: whether the change was made is seen there, not guessed. */
  const lookAgain = async (isOwn: (stands: T) => boolean, cause: unknown): Promise<T> => {
    const stands = await look().catch(() => undefined)
    const isDone = stands !== undefined && isOwn(stands)
    if (!isDone && !(cause instanceof AnswerLost)) throw cause
    if (stands === undefined) unsure.begin(isOwn)
    else loaded.set(stands)
    if (isDone) return stands
    throw stands === undefined ? cause : lostWith(stands, loaded.value)
  }
  const changeAs: Live<T>['changeAs'] =
    (isOwn) =>
    async (to, ...what) => {
      let after: T | undefined
      setTheirs(undefined)
      unsure.end()
      await act.run(async () => {
        try {
          after = await ask(to, ...what)
          loaded.set(after)
        } catch (error) {
          if (isUntold(error)) {
            after = await lookAgain(isOwn, error)
            return
          }
          const stands = standingNow(error, to.reply)
          // Pressed again after a lost answer, what was done before is what was in the way.
          if (stands === undefined || !isOwn(stands)) {
            setTheirs(stands)
            throw error
          }
          loaded.set(stands)
          after = stands
        }
      })
      return after
    }
  return {
    ...{ loaded, theirs, forget: () => setTheirs(undefined) },
    act: { ...act, error: unsure.error },
    ...{ change: changeAs(() => false), changeAs },
  }
}

/** An answer was lost, and what stands could not be looked up either. */
interface Unsure<T> {
  readonly isOwn: (stands: T) => boolean
  readonly before: T | undefined
}

/** What is looked at, what went wrong there last, and how it is looked up. */
interface Looked<T> {
  readonly key: string
  readonly loaded: Loaded<T>
  readonly error: unknown
  readonly look: () => Promise<T>
}

/** Looks until it is known whether a change was made whose answer was lost: what is said of it is said no longer then. */
function useUnsure<T>({ key, loaded, error, look }: Looked<T>) {
  const [unsure, setUnsure] = useState<Unsure<T>>()
  const [known, setKnown] = useState<{ readonly error: unknown }>()
  const { value } = loaded
  useLookAgain(unsure !== undefined, async () => loaded.set(await look()))
  useEffect(() => {
    if (!unsure || value === undefined || value === unsure.before) return
    setUnsure(undefined)
    setKnown({ error: unsure.isOwn(value) ? undefined : lostWith(value, unsure.before) })
  }, [value, unsure])
  const end = () => {
    setUnsure(undefined)
    setKnown(undefined)
  }
  // Of something else nothing was asked.
  useEffect(() => end, [key])
  return {
    error: known && error instanceof AnswerLost && error.stands === undefined ? known.error : error,
    begin: (isOwn: Unsure<T>['isOwn']) => setUnsure({ isOwn, before: value }),
    end,
  }
}

/** That an answer was lost, with what is seen since. */
const lostWith = (stands: unknown, before: unknown) =>
  new AnswerLost(JSON.stringify(stands) === JSON.stringify(before) ? 'same' : 'other')

/**
 * What stands, where nothing typed could be lost by it: after a lost race what somebody else made of it is taken at once, and whatever comes next
 * goes on from there.
 */
export function useStanding<T>({ loaded, theirs, forget }: Live<T>): T | undefined {
  useEffect(() => {
    if (theirs === undefined) return
    loaded.set(theirs)
    forget()
  }, [theirs])
  return theirs ?? loaded.value
}
