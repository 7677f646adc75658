import '../../floor/fill-in.ts'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/** Solves one challenge and answers with it and its solution, as `POST /api/ticket` wants them; or with nothing. */
self.onmessage = async ({ data: challenge }: MessageEvent<Challenge>) => {
  const { parameters, signature } = challenge
  const solved = await solveChallenge({ challenge, deriveKey }).catch(() => null)
  const solution = solved && { counter: solved.counter, derivedKey: solved.derivedKey }
  self.postMessage(solution ? { challenge: { parameters, signature }, solution } : undefined)
}
