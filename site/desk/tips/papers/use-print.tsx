import { useEffect, useState } from 'preact/hooks'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { PaperName } from '../../../../shared/tip/printed.ts'
import { Problem } from '../../frame/form/problem.tsx'
import { useWords } from '../../frame/words.ts'
import type { LiveTip } from '../opened/use-tip.ts'

/**
 * Prints sheets once that was recorded in the tip's history; every printing anew. Until then, and where it could not be recorded,
 * they are on no paper, whichever way one prints.
 */
export function usePrint(tip: TipDetail, live: LiveTip, papers: readonly PaperName[]) {
  /** Grows with each printing that was recorded; 0 once it is over, and when other sheets are chosen. */
  const [turn, setTurn] = useState(0)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const over = () => setTurn(0)
    addEventListener('afterprint', over)
    return () => removeEventListener('afterprint', over)
  }, [])
  useEffect(() => {
    if (turn > 0) void printNow()
  }, [turn])
  useEffect(() => setTurn(0), [papers.join()])
  const print = async () => {
    const body = { version: tip.version, papers: [...papers] }
    const done = await live.change(tipRoutes.print, body)
    setFailed(!done)
    setTurn((n) => (done ? n + 1 : 0))
  }
  return { recorded: turn > 0, failed, print }
}

/** Prints once the pictures on the sheets are drawn. */
async function printNow(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.papers img')]
  await Promise.all(pictures.map((one) => one.decode().catch(() => undefined)))
  print()
}

/** That nothing was printed because it could not be recorded; and, on paper alone, why nothing else is on it. */
export function Unprinted({ failed, error }: { readonly failed: boolean; readonly error: unknown }) {
  const { say } = useWords()
  return (
    <>
      {failed && (
        <Problem error={error}>
          <p>{say('papers.unprinted')}</p>
        </Problem>
      )}
      <p class="unrecorded-note">{say('papers.unrecorded')}</p>
    </>
  )
}
