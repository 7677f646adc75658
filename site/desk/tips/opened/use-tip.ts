import { useRef, useState } from 'preact/hooks'
import type { Route } from '../../../../shared/contract/route.ts'
import { TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { TipEvent } from '../../../../shared/tip/history.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { AnswerLost, isUntold, standingNow } from '../../frame/ask.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { type Act, useAct } from '../../frame/use-act.ts'
import { type Loaded, useLoad } from '../../frame/use-load.ts'
import { isOwnEvent } from './own-event.ts'

/** A tip on the screen and the way to change it. */
export interface LiveTip {
  readonly loaded: Loaded<TipDetail>
  readonly act: Act
  /** Asks for the tip anew, after something that changes what is counted of it and not its version. */
  readonly refresh: () => void
  /** What somebody else did in between, after a change of ours was refused for it. */
  readonly between: readonly TipEvent[]
  /** Asks a route that changes this tip and answers with it as it is then. False when it was refused. */
  readonly change: <Request>(route: TipChange<Request>, body: Request) => Promise<boolean>
}

/** What was asked, by how much had happened to the tip before. */
interface Untold {
  readonly known: number
  readonly path: string
  readonly body: unknown
}

/** A route that changes a tip. */
export type TipChange<Request> = Route<`/api/desk/tips/{tip}/${string}`, Request, TipDetail>

/** Loads a tip. A lost race puts what stands there now on the screen and tells what changed. */
export function useTip(id: TipId, onChanged: (tip: TipDetail) => void): LiveTip {
  const { ask, me } = useDesk()
  const params = { tip: id }
  const loaded = useLoad(id, () => ask(tipRoutes.show, { params }))
  const [between, setBetween] = useState<readonly TipEvent[]>([])
  const act = useAct()
  /** What was asked last and is not known to be done, with how much had happened before. */
  const untold = useRef<Untold>()
  const take = (tip: TipDetail) => {
    loaded.set(tip)
    onChanged(tip)
  }
  /** Whether what came first since is what was asked for: then it was done. */
  const isDone = (now: TipDetail, { known, path, body }: Untold) =>
    isOwnEvent(now.history[known], { path, body, sub: me.sub, stands: now })
  /** After an answer was lost, or was none of ours: shows what stands. */
  const lookAgain = async (asked: Untold, cause: unknown) => {
    const now = await ask(tipRoutes.show, { params }).catch(() => undefined)
    const done = now !== undefined && isDone(now, asked)
    if (!done && !(cause instanceof AnswerLost)) throw cause
    if (!now) {
      untold.current = asked
      throw cause
    }
    take(now)
    if (done) return
    const since = now.history.slice(asked.known)
    setBetween(since)
    throw new AnswerLost(since.length > 0 ? 'other' : 'same')
  }
  const change: LiveTip['change'] = (route, body) =>
    act.run(async () => {
      const known = loaded.value?.history.length ?? 0
      const asked = { known, path: route.path, body }
      setBetween([])
      untold.current = undefined
      try {
        take(await ask(route, { params, body }))
      } catch (error) {
        if (isUntold(error)) return lookAgain(asked, error)
        const now = standingNow(error, TipDetail)
        if (now) {
          take(now)
          // Pressed again after a lost answer, what was done before is what was in the way.
          if (isDone(now, asked)) return
          setBetween(now.history.slice(known))
        }
        throw error
      }
    })
  const see = (tip: TipDetail) => {
    take(tip)
    const asked = untold.current
    if (!asked || tip.history.length <= asked.known) return
    untold.current = undefined
    if (isDone(tip, asked)) act.clear()
  }
  const refresh = () => void ask(tipRoutes.show, { params }).then(see, loaded.reload)
  return { loaded, act, between, change, refresh }
}
