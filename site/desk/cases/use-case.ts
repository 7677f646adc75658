import { useState } from 'preact/hooks'
import type { CaseContent } from '../../../shared/case/case.ts'
import type { CaseStep } from '../../../shared/case/steps.ts'
import { CaseReply } from '../../../shared/contract/cases.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { useDesk } from '../frame/desk-context.ts'
import { type Act, useAct } from '../frame/use-act.ts'
import { type Loaded, useLoad } from '../frame/use-load.ts'

/** A case on the screen and the ways to change it. */
export interface LiveCase {
  readonly loaded: Loaded<CaseReply>
  readonly act: Act
  /** What stands there now, after somebody else was first. */
  readonly theirs: CaseReply | undefined
  readonly forget: () => void
  readonly save: (version: number, content: CaseContent, notes: string) => Promise<CaseReply | undefined>
  readonly step: (version: number, step: CaseStep, reason?: string) => Promise<CaseReply | undefined>
}

/** Loads a case. After a lost race its text now is kept aside in `theirs`; nothing is overwritten. */
export function useCase(id: string): LiveCase {
  const { ask } = useDesk()
  const path = `/api/newsroom/cases/${id}`
  const loaded = useLoad(id, () => ask({ path, reply: CaseReply }))
  const [theirs, setTheirs] = useState<CaseReply>()
  const act = useAct()
  const change = async (send: () => Promise<CaseReply>) => {
    let after: CaseReply | undefined
    setTheirs(undefined)
    await act.run(async () => {
      try {
        after = await send()
        loaded.set(after)
      } catch (error) {
        const now = error instanceof Refusal ? CaseReply.safeParse(error.detail) : undefined
        if (now?.success) setTheirs(now.data)
        throw error
      }
    })
    return after
  }
  return {
    loaded,
    act,
    theirs,
    forget: () => setTheirs(undefined),
    save: (version, content, notes) =>
      change(() => ask({ path, method: 'PUT', reply: CaseReply, body: { version, content, notes } })),
    step: (version, step, reason) => {
      const body = { step, version, ...(reason && { reason }) }
      return change(() => ask({ path: `${path}/steps`, method: 'POST', reply: CaseReply, body }))
    },
  }
}
