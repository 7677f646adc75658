import { useEffect, useState } from 'preact/hooks'
import { addressOf, type Route } from '../../../shared/contract/route.ts'
import { AnswerLost, type AnyAsked, type Brought, standingNow } from './ask.ts'
import { useDesk } from './desk-context.ts'
import { type Act, useAct } from './use-act.ts'
import { type Loaded, useLoad } from './use-load.ts'

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
  /** Shows what stands after an answer was lost: whether the change was made is seen there, not guessed. */
  const lookAgain = async (isOwn: (stands: T) => boolean): Promise<T> => {
    const stands = await look().catch(() => undefined)
    if (stands === undefined) throw new AnswerLost()
    loaded.set(stands)
    if (isOwn(stands)) return stands
    throw new AnswerLost(JSON.stringify(stands) === JSON.stringify(loaded.value) ? 'same' : 'other')
  }
  const changeAs: Live<T>['changeAs'] =
    (isOwn) =>
    async (to, ...what) => {
      let after: T | undefined
      setTheirs(undefined)
      await act.run(async () => {
        try {
          after = await ask(to, ...what)
          loaded.set(after)
        } catch (error) {
          if (error instanceof AnswerLost) {
            after = await lookAgain(isOwn)
            return
          }
          setTheirs(standingNow(error, to.reply))
          throw error
        }
      })
      return after
    }
  return {
    ...{ loaded, act, theirs, forget: () => setTheirs(undefined) },
    ...{ change: changeAs(() => false), changeAs },
  }
}

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
