import { type Change, type ChangeStep, changeSteps } from './change.ts'
import { type Acting, takeChangeStep } from './take-change-step.ts'

/** The steps that this person may take on a change now. */
export function allowedChangeSteps(change: Change, acting: Acting): ChangeStep[] {
  return changeSteps.filter((step) => {
    try {
      takeChangeStep(change, step, acting, 'asked')
      return true
    } catch {
      return false
    }
  })
}
