import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** What an HTTP API gets back from a function, payload format 2.0. */
export type HttpAnswer = {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

/** What one run of a handler gave: its answers, and everything it logged. */
export type Run<Answer> = { answers: Answer[]; log: string }

/** Runs a bundled handler in a process of its own, with only these settings, on events one after another. */
export async function invoke<Answer>(
  file: string,
  env: Record<string, string>,
  events: object[],
): Promise<Run<Answer>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-handler.ts'), file], {
    env: { PATH: process.env.PATH ?? '', AWS_REGION: 'us-east-1', ...env },
  })
  child.stdin.end(JSON.stringify(events))
  const [answers, log] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (!answers) throw new Error(`the handler ended without an answer: ${log}`)
  return { answers: JSON.parse(answers), log }
}
