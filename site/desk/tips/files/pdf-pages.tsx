import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import type { OpenedPdf } from './open-pdf.ts'

/** A document, one page at a time. */
export function PdfPages({ pdf }: { pdf: OpenedPdf }) {
  const { say } = useWords()
  const [page, setPage] = useState(1)
  const [broken, setBroken] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => () => pdf.close(), [pdf])
  useEffect(() => {
    let gone = false
    pdf.draw(page).then(
      (canvas) => !gone && sheet.current?.replaceChildren(canvas),
      () => !gone && setBroken(true),
    )
    return () => {
      gone = true
    }
  }, [pdf, page])
  const at = say('tips.file.page', { n: page, m: pdf.pages })
  return (
    <div>
      <div class="sheet" ref={sheet} role="img" aria-label={at} />
      {broken && <p class="hint">{say('tips.open.error.preview')}</p>}
      <p class="acts">
        <Button look="plain" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          {say('tips.file.before')}
        </Button>
        <span role="status">{at}</span>
        <Button look="plain" disabled={page >= pdf.pages} onClick={() => setPage(page + 1)}>
          {say('tips.file.after')}
        </Button>
      </p>
    </div>
  )
}
