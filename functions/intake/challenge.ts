import { createChallenge, randomInt } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Handler } from 'hono'
import { filingRoutes, TICKET_BYTES } from '../../shared/contract/filing.ts'
import { TIP_BYTES } from '../../shared/seal/suite.ts'
import type { TipId } from '../../shared/value/id.ts'
import { readBody } from '../http/read-body.ts'
import { currentKey } from '../secrets/key-ring.ts'
import type { Intake } from './intake.ts'

/** Seconds in which a challenge can be turned into a ticket. */
const CHALLENGE_SECONDS = 60 * 60

/** The two secrets that a challenge is signed with, of one key. */
export const challengeSecrets = (key: string) => ({
  hmacSignatureSecret: `challenge ${key}`,
  hmacKeySignatureSecret: `answer ${key}`,
})

/** `POST /api/challenge`: a proof of work for one tip id and for so many more bytes under it, harder when the whole site is busy. */
export function issueChallenge(intake: Intake): Handler {
  return async (context) => {
    const { tip } = await readBody(context, filingRoutes.challenge)
    const upTo = await bytesAhead(intake, tip)
    const { cost, rounds } = difficulty(await intake.load())
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost,
      counter: randomInt(rounds, Math.floor(rounds / 2)),
      deriveKey,
      data: { tip, upTo },
      expiresAt: Math.floor(intake.now().getTime() / 1000) + CHALLENGE_SECONDS,
      ...challengeSecrets(currentKey(intake.secrets.ticket)),
    })
    return context.json(challenge)
  }
}

/** How many bytes may lie under an id with one more ticket: what arrived so far, and so many more. Never above a tip's own bound. */
export async function bytesAhead({ tips }: Pick<Intake, 'tips'>, tip: TipId): Promise<number> {
  const { bytes } = await tips.readUploads(tip)
  return Math.min(TIP_BYTES, bytes + TICKET_BYTES)
}

/**
 * The work asked for, from how many challenges a minute the whole site gives out: level until 60, then in
 * proportion, at most sixteen times. Under flood it slows; it does not shut.
 */
export function difficulty(perMinute: number): { cost: number; rounds: number } {
  const factor = Math.min(16, Math.max(1, perMinute / 60))
  return { cost: 2000, rounds: Math.round(150 * factor) }
}
