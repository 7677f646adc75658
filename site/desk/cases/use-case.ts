import { useRef, useState } from 'preact/hooks'
import type { CaseStep } from '../../../shared/case/case.ts'
import { type CaseReply, caseRoutes, type FairnessRequest } from '../../../shared/contract/cases.ts'
import { useDesk } from '../frame/desk-context.ts'
import type { Followed } from '../frame/use-follow.ts'
import { type Live, useLive } from '../frame/use-live.ts'
import type { CaseTyped } from './case-entry.ts'
import { isOwnCase, type Said, type Tried } from './own-case.ts'

/** A case on the screen and the ways to change it. */
export interface LiveCase extends Omit<Live<CaseReply>, 'change' | 'changeAs'> {
  readonly save: (version: number, typed: CaseTyped) => Promise<CaseReply | undefined>
  readonly writeFairness: (body: FairnessRequest) => Promise<CaseReply | undefined>
  readonly step: (version: number, step: CaseStep, said?: Said) => Promise<CaseReply | undefined>
  /** What was tried last: a step, to save the text, or what is known of its firms. */
  readonly tried: CaseStep | 'edit' | 'fairness' | undefined
  /** How often it went on from here: a step, or what is known of its firms. */
  readonly changes: number
  /** The case as it goes on by itself: only a newer one takes the place of the one that stands here. */
  readonly followed: Followed<CaseReply>
}

/** Loads a case. */
export function useCase(id: string): LiveCase {
  const params = { case: id }
  const { ask, me } = useDesk()
  const { change: _, changeAs, ...live } = useLive(caseRoutes.show, { params })
  const own = (version: number, what: Tried) =>
    changeAs((stands) => isOwnCase(stands, { version, by: me.sub, tried: what }))
  const stands = useRef(live.loaded.value)
  stands.current = live.loaded.value
  const [tried, setTried] = useState<LiveCase['tried']>()
  const [changes, setChanges] = useState(0)
  const counted = async (changing: Promise<CaseReply | undefined>) => {
    const after = await changing
    if (after) setChanges((n) => n + 1)
    return after
  }
  return {
    ...{ ...live, tried, changes },
    followed: {
      look: () => ask(caseRoutes.show, { params }),
      onSeen: (seen) => isNewer(seen, stands.current) && live.loaded.set(seen),
    },
    writeFairness: (body) => {
      setTried('fairness')
      return counted(own(body.version, { step: 'fairness', body })(caseRoutes.fairness, { params, body }))
    },
    save: (version, typed) => {
      setTried('edit')
      return own(version, { step: 'edit', typed })(caseRoutes.edit, { params, body: { version, ...typed } })
    },
    step: (version, step, said) => {
      setTried(step)
      return counted(
        own(version, { step, said })(caseRoutes.step, { params, body: { step, version, ...said } }),
      )
    },
  }
}

/** Whether one reply tells of a later state of the same case than another. */
export const isNewer = ({ case: seen }: CaseReply, stands: CaseReply | undefined) =>
  seen.id === stands?.case.id && seen.version > stands.case.version
