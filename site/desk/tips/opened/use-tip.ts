import { useState } from 'preact/hooks'
import type { Route } from '../../../../shared/contract/route.ts'
import { TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { TipEvent } from '../../../../shared/tip/history.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { AnswerLost, standingNow } from '../../frame/ask.ts'
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

/** A route that changes a tip. */
export type TipChange<Request> = Route<`/api/desk/tips/{tip}/${string}`, Request, TipDetail>

/** Loads a tip. A lost race puts what stands there now on the screen and tells what changed. */
export function useTip(id: TipId, onChanged: (tip: TipDetail) => void): LiveTip {
  const { ask, me } = useDesk()
  const params = { tip: id }
  const loaded = useLoad(id, () => ask(tipRoutes.show, { params }))
  const [between, setBetween] = useState<readonly TipEvent[]>([])
  const act = useAct()
  const take = (tip: TipDetail) => {
    loaded.set(tip)
    onChanged(tip)
  }
  /** After an answer was lost: shows what stands. Where what came first since is what was asked for, it was done. */
  const lookAgain = async (known: number, asked: { readonly path: string; readonly body: unknown }) => {
    const now = await ask(tipRoutes.show, { params }).catch(() => undefined)
    if (!now) throw new AnswerLost()
    take(now)
    const since = now.history.slice(known)
    if (isOwnEvent(since[0], { ...asked, sub: me.sub, stands: now })) return
    setBetween(since)
    throw new AnswerLost(since.length > 0 ? 'other' : 'same')
  }
  const change: LiveTip['change'] = (route, body) =>
    act.run(async () => {
      const known = loaded.value?.history.length ?? 0
      setBetween([])
      try {
        take(await ask(route, { params, body }))
      } catch (error) {
        if (error instanceof AnswerLost) return lookAgain(known, { path: route.path, body })
        const now = standingNow(error, TipDetail)
        if (now) {
          take(now)
          setBetween(now.history.slice(known))
        }
        throw error
      }
    })
  const refresh = () => void ask(tipRoutes.show, { params }).then(take, loaded.reload)
  return { loaded, act, between, change, refresh }
}
