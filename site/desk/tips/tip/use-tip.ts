import { useState } from 'preact/hooks'
import { TipDetail } from '../../../../shared/contract/tips.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import type { TipEvent } from '../../../../shared/tip/history.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { type Act, useAct } from '../../frame/use-act.ts'
import { type Loaded, useLoad } from '../../frame/use-load.ts'

/** A tip on the screen and the way to change it. */
export interface LiveTip {
  readonly loaded: Loaded<TipDetail>
  readonly act: Act
  /** What somebody else did in between, after a change of ours was refused for it. */
  readonly between: readonly TipEvent[]
  /** Sends a change that answers with the tip as it is then. False when it was refused. */
  readonly change: (path: string, body: object) => Promise<boolean>
}

/** Loads a tip. A lost race puts what stands there now on the screen and tells what changed. */
export function useTip(id: string, onChanged: (tip: TipDetail) => void): LiveTip {
  const { ask } = useDesk()
  const loaded = useLoad(id, () => ask({ path: `/api/desk/tips/${id}`, reply: TipDetail }))
  const [between, setBetween] = useState<readonly TipEvent[]>([])
  const act = useAct()
  const change = (path: string, body: object) =>
    act.run(async () => {
      const before = loaded.value
      setBetween([])
      try {
        const reply = TipDetail
        const after = await ask({ path: `/api/desk/tips/${id}/${path}`, method: 'POST', reply, body })
        loaded.set(after)
        onChanged(after)
      } catch (error) {
        const now = error instanceof Refusal ? TipDetail.safeParse(error.detail) : undefined
        if (now?.success) {
          loaded.set(now.data)
          setBetween(now.data.history.slice(before?.history.length ?? 0))
          onChanged(now.data)
        }
        throw error
      }
    })
  return { loaded, act, between, change }
}
