import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { LaidOut } from './lay-out.ts'

/** What an HTTP API gets back from a function, payload format 2.0. */
export type HttpAnswer = {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

/** What one run of a handler gave: its answers, the most memory it held at once in bytes, and everything it logged. */
export type Run<Answer> = { answers: Answer[]; held: number; log: string }

const runner = join(import.meta.dirname, 'run-handler.ts')

/**
 * Runs a handler as the platform does, on events one after another: in a process of its own that starts in the folder of its code, finds
 * the function by the name of its handler, knows only these settings, may write nowhere but into its temporary folder, and has no more
 * memory than `memory` MB for its objects.
 */
export async function invoke<Answer>(
  { task, tmp }: LaidOut,
  { env, handler, memory }: { env: Record<string, string>; handler: string; memory: number },
  events: readonly (object | string)[],
): Promise<Run<Answer>> {
  const rights = [
    `--permission`,
    `--allow-fs-read=${task}/*`,
    `--allow-fs-read=${tmp}/*`,
    `--allow-fs-read=${runner}`,
    `--allow-fs-write=${tmp}/*`,
    // Pictures are drawn by a native library, and receipts stretched beside the loop.
    '--allow-addons',
    '--allow-worker',
  ]
  const child = spawn(process.execPath, [...rights, `--max-old-space-size=${memory}`, runner], {
    cwd: task,
    env: {
      LAMBDA_TASK_ROOT: task,
      _HANDLER: handler,
      AWS_LAMBDA_FUNCTION_NAME: 'function',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      TMPDIR: tmp,
      TZ: ':UTC',
      LANG: 'en_US.UTF-8',
      AWS_REGION: 'us-east-1',
      ...env,
    },
  })
  child.stdin.end(JSON.stringify(events))
  const [said, log] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (!said) throw new Error(`the handler ended without an answer: ${log}`)
  return { ...JSON.parse(said), log }
}
