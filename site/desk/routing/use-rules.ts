import { useState } from 'preact/hooks'
import type { z } from 'zod'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { useDesk } from '../frame/desk-context.ts'
import { type Act, useAct } from '../frame/use-act.ts'
import { type Loaded, useLoad } from '../frame/use-load.ts'

/** A rule on the screen and the way to change it. */
export interface LiveRules<T> {
  readonly loaded: Loaded<T>
  readonly act: Act
  /** What stands there now, after somebody else was first. */
  readonly theirs: T | undefined
  readonly forget: () => void
  /** Sends a change; what stands then, or undefined when it was refused. */
  readonly change: (method: 'PUT' | 'POST', path: string, body: object) => Promise<T | undefined>
}

/** Loads a rule. After a lost race what stands now is kept aside in `theirs`; nothing is overwritten. */
export function useRules<T>(path: string, reply: z.ZodType<T>): LiveRules<T> {
  const { ask } = useDesk()
  const loaded = useLoad(path, () => ask({ path, reply }))
  const [theirs, setTheirs] = useState<T>()
  const act = useAct()
  const change: LiveRules<T>['change'] = async (method, more, body) => {
    let after: T | undefined
    setTheirs(undefined)
    await act.run(async () => {
      try {
        after = await ask({ path: `${path}/${more}`, method, reply, body })
        loaded.set(after)
      } catch (error) {
        const now = error instanceof Refusal ? reply.safeParse(error.detail) : undefined
        if (now?.success) setTheirs(now.data)
        throw error
      }
    })
    return after
  }
  return { loaded, act, theirs, forget: () => setTheirs(undefined), change }
}
