import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { developmentKeys } from '../../../cdk/local/keys.ts'
import type { House } from '../../fixtures/house.ts'
import { overHttp } from '../../fixtures/over-http.ts'

/** A stack in a process of its own. */
export interface Killable {
  readonly port: number
  readonly house: Pick<House, 'intake' | 'keys' | 'now'>
  /** Ends it outright, as a power cut does. */
  kill(): Promise<void>
}

/** Starts the stack on a folder; `port`: at the port of an earlier one, for which everything is published. */
export async function startKillable(folder: string, port?: number): Promise<Killable> {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, 'stack-process.ts'), folder, ...(port === undefined ? [] : [String(port)])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = once(child, 'exit')
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()))
    child.once('exit', () => reject(new Error('the stack did not start')))
  })
  const house = overHttp({ origin, keys: await developmentKeys() })
  return {
    house,
    port: Number(new URL(origin).port),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
