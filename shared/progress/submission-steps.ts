import type { Staff } from '../people/staff.ts'
import { cities, cityOf } from '../place/division.ts'
import { PROVINCE } from '../value/office-code.ts'
import type { Submission, SubmissionState } from './submission.ts'

/** What people do with a submission. */
export const submissionSteps = ['save', 'submit', 'return', 'accept', 'reopen'] as const
export type SubmissionStep = (typeof submissionSteps)[number]

type Person = Pick<Staff, 'sub' | 'office' | 'roles'>
type Standing = Pick<Submission, 'area' | 'state' | 'history'>

/** States that a step leads from; absent: also when there is nothing yet. */
const from: Readonly<Record<SubmissionStep, readonly (SubmissionState | undefined)[]>> = {
  save: [undefined, 'draft', 'returned', 'accepted'],
  submit: [undefined, 'draft', 'returned', 'accepted'],
  return: ['submitted', 'accepted'],
  accept: ['submitted'],
  reopen: ['submitted'],
}

/** The office that a place reports to: its city, the province, or of the province itself the province. */
export const upperOf = (area: string): string =>
  cities.some(({ code }) => code === area) || area === PROVINCE ? PROVINCE : (cityOf(area)?.code ?? PROVINCE)

/**
 * What somebody may do with a place's submission now: its own office writes, hands in and takes back; the office above
 * accepts or sends back, by somebody who wrote none of it.
 */
export function allowedSubmissionSteps(
  person: Person,
  area: string,
  standing: Standing | undefined,
): SubmissionStep[] {
  return submissionSteps.filter(
    (step) => from[step].includes(standing?.state) && mayTake(step, person, area, standing),
  )
}

function mayTake(
  step: SubmissionStep,
  person: Person,
  area: string,
  standing: Standing | undefined,
): boolean {
  const holds = (...roles: readonly Person['roles'][number][]) =>
    roles.some((role) => person.roles.includes(role))
  if (step === 'save' || step === 'submit' || step === 'reopen')
    return person.office === area && holds('lead', 'citySupervisor', 'drafter')
  if (person.office !== upperOf(area) || wrote(person, standing)) return false
  return person.office === PROVINCE ? holds('drafter', 'approver') : holds('citySupervisor')
}

/** Whether somebody wrote any of what stands. */
const wrote = ({ sub }: Pick<Staff, 'sub'>, standing: Standing | undefined): boolean =>
  standing?.history.some(({ by, step }) => by === sub && (step === 'save' || step === 'submit')) ?? false

/** Whether somebody may see a place's submission: its own office, and those above it. */
export const maySee = ({ office }: Pick<Staff, 'office'>, area: string): boolean =>
  office === area || office === PROVINCE || office === upperOf(area)
