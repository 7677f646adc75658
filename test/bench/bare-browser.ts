import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromiumPath, quiet } from '../fixtures/browser.ts'

/**
 * A page that nobody watches. The tests' driver is told of every request with its body, which for 50 MB takes more time and memory
 * than sealing them; here only what is asked goes over the line.
 */
export interface BarePage {
  /** Runs an expression and waits for what it promises. */
  evaluate<Result>(expression: string): Promise<Result>
  /** Chooses a file in the page's only box for files. */
  chooseFile(path: string): Promise<void>
  /** Memory of the page's process in megabytes: now, and the most since it began (Linux). */
  memory(): { now: number; most: number }
  close(): Promise<void>
}

const MB = 1_000_000

/** Opens a browser with one page at an address. */
export async function openBarePage(address: string): Promise<BarePage> {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-bare-'))
  const { path, env } = await chromiumPath()
  const switches = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`]
  const browser = spawn(path, [...quiet, ...switches, address], { env, stdio: 'ignore' })
  const line = await connect(await pageLine(folder))
  const send = async (method: string, params: object = {}) => line(method, params)
  await send('Runtime.enable')
  const evaluate = async <Result>(expression: string): Promise<Result> => {
    const said = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (said.exceptionDetails) throw new Error(JSON.stringify(said.exceptionDetails))
    return (said.result as { value: Result }).value
  }
  while ((await evaluate<string>('document.readyState')) !== 'complete') await wait(50)
  return {
    evaluate,
    async chooseFile(file) {
      const { root } = (await send('DOM.getDocument')) as { root: { nodeId: number } }
      const box = await send('DOM.querySelector', { nodeId: root.nodeId, selector: 'input[type=file]' })
      await send('DOM.setFileInputFiles', { files: [file], nodeId: box.nodeId })
    },
    memory: () => memoryOf(rendererOf(browser)),
    async close() {
      const ended = once(browser, 'exit')
      browser.kill()
      await ended
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Where the page listens, once the browser has written its port. */
async function pageLine(folder: string): Promise<string> {
  const file = join(folder, 'DevToolsActivePort')
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes('\n')) await wait(50)
  const [port] = readFileSync(file, 'utf8').split('\n')
  for (;;) {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string
      webSocketDebuggerUrl: string
    }[]
    const page = targets.find(({ type }) => type === 'page')
    if (page) return page.webSocketDebuggerUrl
    await wait(50)
  }
}

/** A line to a page: commands of the DevTools protocol go over it, answers come back. */
async function connect(url: string) {
  const socket = new WebSocket(url)
  await once(socket as unknown as NodeJS.EventEmitter & EventTarget, 'open')
  const open = new Map<number, (answer: Record<string, unknown>) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data))
    open.get(id)?.(result ?? { exceptionDetails: error })
  })
  let last = 0
  return (method: string, params: object): Promise<Record<string, unknown>> =>
    new Promise((resolve) => {
      last += 1
      open.set(last, resolve)
      socket.send(JSON.stringify({ id: last, method, params }))
    })
}

/** The process among the browser's that holds the page: of those that render, the largest. */
function rendererOf(browser: ChildProcess): number {
  const children = (id: number): number[] =>
    readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  const all = (id: number): number[] => children(id).flatMap((child) => [child, ...all(child)])
  const renders = all(browser.pid ?? 0).filter((id) =>
    readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer'),
  )
  const [largest = 0] = renders.toSorted((one, other) => memoryOf(other).now - memoryOf(one).now)
  return largest
}

function memoryOf(id: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${id}/status`, 'utf8')
  const of = (name: string) => (Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024) / MB
  return { now: of('VmRSS'), most: of('VmHWM') }
}
