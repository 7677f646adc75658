import type * as z from 'zod'
import type { CaseStep } from '../../../shared/case/case.ts'
import { type CaseReply, type CaseStepRequest, caseRoutes } from '../../../shared/contract/cases.ts'
import { type Live, useLive } from '../frame/use-live.ts'
import type { CaseTyped } from './case-entry.ts'

/** What is said with a step. */
export type Said = Omit<z.infer<typeof CaseStepRequest>, 'step' | 'version'>

/** A case on the screen and the ways to change it. */
export interface LiveCase extends Omit<Live<CaseReply>, 'change'> {
  readonly save: (version: number, typed: CaseTyped) => Promise<CaseReply | undefined>
  readonly writeFairness: Live<CaseReply>['change']
  readonly step: (version: number, step: CaseStep, said?: Said) => Promise<CaseReply | undefined>
}

/** Loads a case. */
export function useCase(id: string): LiveCase {
  const params = { case: id }
  const { change, ...live } = useLive(caseRoutes.show, { params })
  return {
    ...live,
    writeFairness: change,
    save: (version, typed) => change(caseRoutes.edit, { params, body: { version, ...typed } }),
    step: (version, step, said) => change(caseRoutes.step, { params, body: { step, version, ...said } }),
  }
}
