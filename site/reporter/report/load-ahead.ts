/** How long after the page was loaded the rest is looked for, in milliseconds: the first question comes first. */
const PAUSE = 3000

/** What the next steps need, in their order. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('./where/follow-where.ts'),
  () => import('./where/places.ts'),
  () => import('./files.ts'),
  () => import('./send/submit.ts'),
]

/** Loads the later steps one after the other while nothing else goes on. Not for those who save data. */
export function loadAhead(): void {
  if (savesData()) return
  const begin = () => window.setTimeout(() => void loadAll(), PAUSE)
  if (document.readyState === 'complete') begin()
  else window.addEventListener('load', begin, { once: true })
}

async function loadAll(): Promise<void> {
  for (const load of parts) {
    await idle()
    if (!navigator.onLine) return
    // Without a line the step asks again when it is its turn.
    if (
      !(await load().then(
        () => true,
        () => false,
      ))
    )
      return
  }
}

function idle(): Promise<void> {
  return new Promise((done) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => done(), { timeout: PAUSE })
    else setTimeout(done, 200)
  })
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
