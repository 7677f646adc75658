import { find } from '../make.ts'
import { say } from '../texts.ts'
import { chosenTopic, formOf, readFields } from './fields.ts'
import { findProblems } from './find-problems.ts'
import { type FormStep, nextPosition, reachable, type StepPosition, stopReason } from './screens.ts'
import { type ReportSession, remember } from './session.ts'
import { dropSolved, showProblems } from './show-problems.ts'
import { showScreen } from './show-screen.ts'

/** Called when a screen came on the page. */
export type Arrived = (at: StepPosition) => void

/** Leaves a step: keeps its answers, says what is wrong, or goes on to what comes next. */
export function goOn(session: ReportSession, arrived: Arrived): void {
  const answers = keepAnswers(session)
  const topic = chosenTopic(formOf())
  const problems = findProblems(session.at.screen, answers, topic)
  if (problems.length > 0) {
    showProblems(problems)
    const question = find(`#q-${session.at.screen}`).textContent?.trim() ?? ''
    document.title = say('common.title.error', { question })
    return
  }
  const next = nextPosition(session.at, answers, topic, session.kept.seen)
  const reason = next.screen === 'stop' && stopReason(session.at.screen, answers, topic)
  if (reason) remember(session, { seen: [...session.kept.seen, reason] })
  goTo(session, next, arrived)
}

/** Keeps the answers after a change, and takes away what is said to be wrong and no longer is. */
export function takeChange(session: ReportSession): void {
  const answers = keepAnswers(session)
  dropSolved(findProblems(session.at.screen, answers, chosenTopic(formOf())))
}

/** Puts a position on the page as a new entry of the history, under the same address. */
export function goTo(session: ReportSession, next: StepPosition, arrived: Arrived): void {
  history.pushState(next, '')
  arrive(session, next, arrived)
}

/** Puts a position from the history on the page, or the first question that is still open. */
export function comeBack(session: ReportSession, wanted: StepPosition, arrived: Arrived, focus = true): void {
  const answers = keepAnswers(session)
  const topic = chosenTopic(formOf())
  const unanswered = (step: FormStep) => findProblems(step, answers, topic).length > 0
  const at = reachable(wanted, unanswered)
  history.replaceState(at, '')
  arrive(session, at, arrived, focus)
}

/** The answers as they stand in the form now, kept. */
export function keepAnswers(session: ReportSession) {
  const answers = readFields(formOf())
  remember(session, { answers })
  return answers
}

function arrive(session: ReportSession, at: StepPosition, arrived: Arrived, focus = true): void {
  session.at = at
  showScreen(at.screen, focus)
  arrived(at)
}
