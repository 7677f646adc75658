import { useEffect, useRef, useState } from 'preact/hooks'
import { tipRoutes } from '../../../../shared/contract/tips.ts'
import type { OfficeCode } from '../../../../shared/value/office-code.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { loadPages } from '../../frame/use-pages.ts'
import { useWords } from '../../frame/words.ts'
import { watchNews } from './watch-news.ts'

/** Pages of what may be new that are looked through. */
const PAGES = 20

interface Props {
  readonly office: OfficeCode
  /** Grows when the list was loaded anew: from then on it is counted again. */
  readonly round: number
  /** Shows what is new: the list never moves by itself. */
  readonly onShow: () => void
}

/** One quiet line above the list once tips or messages came, while somebody sees it and is signed in. */
export function NewsLine({ office, round, onShow }: Props) {
  const { ask, here } = useDesk()
  const { say } = useWords()
  const [count, setCount] = useState(0)
  const [shown, setShown] = useState(false)
  const line = useRef<HTMLDivElement>(null)
  const show = () => {
    // The button goes: what it did is said in its place.
    line.current?.focus()
    setShown(true)
    onShow()
  }
  const signedIn = useRef(here)
  signedIn.current = here
  useEffect(() => {
    setCount(0)
    return watchNews({
      load: async () => {
        const load = (cursor?: string) => ask(tipRoutes.list, { query: { office, mark: 'news', cursor } })
        return (await loadPages(load, PAGES)).flatMap(({ tips }) => tips)
      },
      mayLook: () => signedIn.current && document.visibilityState === 'visible',
      onNews: (news) => {
        setCount(news)
        if (news > 0) setShown(false)
      },
    })
  }, [office, round])
  return (
    <div class="q-news" aria-live="polite" tabIndex={-1} ref={line}>
      {count > 0 && (
        <Button look="plain" onClick={show}>
          {say('tips.news', { n: count })}
        </Button>
      )}
      {count === 0 && shown && <p class="hint">{say('tips.news.shown')}</p>}
    </div>
  )
}
