import type { Answers } from './answers.ts'

/** The seven questions, in order. */
export const formSteps = ['urgent', 'topic', 'where', 'tell', 'files', 'name', 'check'] as const
export type FormStep = (typeof formSteps)[number]

/** One thing on the page at a time. `stop` comes between two steps when life is in danger. */
export type Screen = FormStep | 'stop'

/** Where a person is: what is shown, what a stop card leads on to, and whether they came from the check page. */
export interface StepPosition {
  readonly screen: Screen
  readonly onward?: FormStep
  readonly returning?: boolean
}

/** What is known of the chosen topic. */
export interface TopicFacts {
  readonly danger: boolean
  readonly restricted: boolean
}

/** The position after a step was answered. The stop card shows once for each reason, kept in `seen`. */
export function nextPosition(
  at: StepPosition,
  answers: Answers,
  topic: TopicFacts,
  seen: readonly string[],
): StepPosition {
  if (at.screen === 'stop') return { screen: at.onward ?? 'topic' }
  const next = at.returning ? 'check' : following(at.screen)
  const reason = stopReason(at.screen, answers, topic)
  return reason && !seen.includes(reason) ? { screen: 'stop', onward: next } : { screen: next }
}

/** Why the stop card comes after this step, as one word to remember; nothing when it does not. */
export function stopReason(screen: Screen, answers: Answers, topic: TopicFacts): string | undefined {
  if (screen === 'urgent' && answers.urgent === 'yes') return 'urgent'
  if (screen === 'topic' && topic.danger) return answers.topic
  return undefined
}

/** The position itself, or the first step still unanswered before it. */
export function reachable(wanted: StepPosition, unanswered: (step: FormStep) => boolean): StepPosition {
  const goal = wanted.screen === 'stop' ? (wanted.onward ?? 'topic') : wanted.screen
  const missing = formSteps.slice(0, formSteps.indexOf(goal)).find(unanswered)
  return missing === undefined ? wanted : { screen: missing }
}

/** A position from what the browser kept, or the beginning. */
export function readPosition(kept: unknown): StepPosition {
  const { screen, onward, returning } = (kept ?? {}) as Partial<Record<keyof StepPosition, unknown>>
  const isStep = (value: unknown): value is FormStep => (formSteps as readonly unknown[]).includes(value)
  if (screen !== 'stop' && !isStep(screen)) return { screen: 'urgent' }
  return { screen, ...(isStep(onward) && { onward }), ...(returning === true && { returning }) }
}

function following(step: FormStep): FormStep {
  return formSteps[Math.min(formSteps.indexOf(step) + 1, formSteps.length - 1)] ?? 'check'
}
