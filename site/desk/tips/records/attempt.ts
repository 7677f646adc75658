import type { Id } from '../../../../shared/value/id.ts'
import { randomId } from '../../frame/random-id.ts'

/** A record that was tried to be kept: the server knows it by its id, and keeps what came first under one. */
export interface Attempt {
  id: Id
  /** What it said; empty: it was not tried yet. */
  said: string
}

/** The same record again has its id, whether the first arrived or not; one that says something else is another. */
export function idOfAttempt(attempt: Attempt, said: string): Id {
  if (attempt.said !== '' && attempt.said !== said) attempt.id = randomId()
  attempt.said = said
  return attempt.id
}
