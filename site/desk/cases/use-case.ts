import type { CaseStep } from '../../../shared/case/steps.ts'
import { type CaseReply, caseRoutes } from '../../../shared/contract/cases.ts'
import { type Live, useLive } from '../frame/use-live.ts'
import type { CaseTyped } from './case-entry.ts'

/** A case on the screen and the ways to change it. */
export interface LiveCase extends Omit<Live<CaseReply>, 'change'> {
  readonly save: (version: number, typed: CaseTyped) => Promise<CaseReply | undefined>
  readonly step: (version: number, step: CaseStep, reason?: string) => Promise<CaseReply | undefined>
}

/** Loads a case. */
export function useCase(id: string): LiveCase {
  const params = { case: id }
  const { change, ...live } = useLive(caseRoutes.show, { params })
  return {
    ...live,
    save: (version, typed) => change(caseRoutes.edit, { params, body: { version, ...typed } }),
    step: (version, step, reason) =>
      change(caseRoutes.step, { params, body: { step, version, ...(reason && { reason }) } }),
  }
}
