import { SubmissionsReply } from '../../../shared/contract/progress.ts'
import { useDesk } from '../frame/desk-context.ts'
import { type Act, useAct } from '../frame/use-act.ts'
import { type Loaded, useLoad } from '../frame/use-load.ts'

/** The submissions of a period and the way to change them. */
export interface LiveSubmissions {
  readonly loaded: Loaded<SubmissionsReply>
  readonly act: Act
  /** Sends a change that answers with all of the period. False when it was refused. */
  readonly change: (method: 'PUT' | 'POST', path: string, body: object) => Promise<boolean>
}

/** Loads what cities handed in for a period. */
export function useSubmissions(period: string): LiveSubmissions {
  const { ask } = useDesk()
  const reply = SubmissionsReply
  const loaded = useLoad(period, () =>
    ask({ path: `/api/newsroom/progress/submissions?period=${period}`, reply }),
  )
  const act = useAct()
  const change = (method: 'PUT' | 'POST', path: string, body: object) =>
    act.run(async () => {
      loaded.set(await ask({ path: `/api/newsroom/${path}`, method, reply, body }))
    })
  return { loaded, act, change }
}
