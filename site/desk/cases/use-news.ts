import { useEffect, useRef, useState } from 'preact/hooks'
import { caseStepNames } from '../../../shared/case/case.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import { useDesk } from '../frame/desk-context.ts'
import { useLookAgain } from '../frame/use-look-again.ts'
import { isNewer, type LiveCase } from './use-case.ts'

/** Under which names words of a case are kept until they are sent. */
export const draftsOf = (id: string): string[] => [
  `case/${id}`,
  ...caseStepNames.map((step) => `case/${id}/${step}`),
]

/** What others did to a case that stands on the screen. */
interface News {
  /** The case as it is now, while it is not shown because something is typed. */
  readonly waiting: CaseReply | undefined
  /** Shows it. */
  readonly take: () => void
  /** Hears that something was typed on the page. */
  readonly onTyped: () => void
}

/**
 * Looks again and again at a case that stands on the screen. A newer one takes its place, or waits until it is asked for while something
 * is typed. Never while a request runs.
 */
export function useNews(id: string, live: LiveCase): News {
  const { here, drafts } = useDesk()
  const [news, setNews] = useState<CaseReply>()
  const typed = useRef(false)
  const now = useRef(live)
  now.current = live
  const stands = live.loaded.value
  const version = stands?.case.version
  useEffect(() => {
    typed.current = false
  }, [version])
  useLookAgain(here && stands !== undefined, async () => {
    if (now.current.act.busy) return
    const seen = await now.current.followed.look()
    const { act, theirs, loaded } = now.current
    if (act.busy || theirs !== undefined || !isNewer(seen, loaded.value)) return
    const holds = typed.current || draftsOf(id).some((name) => drafts.view(name).value !== undefined)
    if (holds) setNews(seen)
    else loaded.set(seen)
  })
  return {
    waiting: news && isNewer(news, stands) ? news : undefined,
    take: () => news && live.loaded.set(news),
    onTyped: () => {
      typed.current = true
    },
  }
}
