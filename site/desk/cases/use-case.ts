import type * as z from 'zod'
import type { CaseStep } from '../../../shared/case/case.ts'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { type CaseReply, type CaseStepRequest, caseRoutes } from '../../../shared/contract/cases.ts'
import { type Live, useLive } from '../frame/use-live.ts'

/** What is said with a step. */
export type Said = Omit<z.infer<typeof CaseStepRequest>, 'step' | 'version'>

/** A case on the screen and the ways to change it. */
export interface LiveCase extends Omit<Live<CaseReply>, 'change'> {
  readonly save: (version: number, content: CaseContent, notes: string) => Promise<CaseReply | undefined>
  readonly step: (version: number, step: CaseStep, said?: Said) => Promise<CaseReply | undefined>
}

/** Loads a case. */
export function useCase(id: string): LiveCase {
  const params = { case: id }
  const { change, ...live } = useLive(caseRoutes.show, { params })
  return {
    ...live,
    save: (version, content, notes) => change(caseRoutes.edit, { params, body: { version, content, notes } }),
    step: (version, step, said) => change(caseRoutes.step, { params, body: { step, version, ...said } }),
  }
}
