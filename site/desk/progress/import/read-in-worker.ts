import { startWorker } from '../../../worker/start-worker.ts'
import type { ReadAsked, ReadDone } from './read-asked.ts'
import address from './read-worker.ts?worker&url'

/** Milliseconds after which reading is given up: a file within the limits takes less than a second. */
const HANGS = 30_000

/** Reads a file beside the page, so that it stays awake. A file that takes too long is as one that cannot be read. */
export async function readInWorker(asked: ReadAsked): Promise<ReadDone> {
  const worker = await startWorker(address)
  let timer: ReturnType<typeof setTimeout> | undefined
  return new Promise<ReadDone>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ReadDone>) => resolve(data)
    worker.onerror = () => reject(new Error('the worker did not start'))
    timer = setTimeout(() => resolve({ fault: 'broken', params: {} }), HANGS)
    worker.postMessage(asked)
  }).finally(() => {
    clearTimeout(timer)
    worker.terminate()
  })
}
