import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { isMessageKey } from '../../../../shared/messages/message.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { dateText } from '../../../text/date-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Ledger, type LedgerRow } from '../../frame/ledger.tsx'
import { type Say, useWords } from '../../frame/words.ts'
import type { OpenedTip } from '../opened/open-tip.ts'

/** The reporter's own words, as text, with the reader's name over them. */
export function LetterView({ opened }: { opened: OpenedTip }) {
  const { say, language } = useWords()
  const { me } = useDesk()
  const { report } = opened.envelope
  const mark = `${me.name}　${dateText(dayInShanghai(new Date()), language)}`
  const paper = useRef<HTMLDivElement>(null)
  useWatermark(paper, mark)
  const rows: readonly LedgerRow[] = [
    [say('tips.letter.site'), report.site],
    [say('tips.letter.address'), report.address],
    [say('tips.letter.permit'), report.permit],
    [say('tips.letter.wrongOffice'), report.wrongOfficeWhy ?? ''],
    [say('tips.letter.contact'), report.contact ? `${report.contact.name}　${report.contact.phone}` : ''],
  ]
  return (
    <>
      {opened.differs.length > 0 && (
        <p class="notice err" role="alert">
          {say('tips.open.error.mismatch', {
            list: opened.differs.map((name) => factName(name, say)).join('、'),
          })}
        </p>
      )}
      <div class="paper" data-mark={mark} ref={paper}>
        {report.narrative.split(/\n+/).map((line, n) => (
          <p key={n}>{line}</p>
        ))}
      </div>
      <Ledger rows={rows} />
    </>
  )
}

function factName(name: string, say: Say): string {
  const key = `tips.fact.${name}`
  return isMessageKey(key) ? say(key) : name
}

/** Writes the reader's name and the day across what is read: a photo of the screen tells whose it was. */
function useWatermark(paper: RefObject<HTMLElement>, mark: string): void {
  useEffect(() => {
    const { style } = paper.current ?? {}
    if (!style) return
    style.backgroundImage = `url("data:image/svg+xml,${encodeURIComponent(drawing(mark))}")`
  }, [mark])
}

const SIZE = 15
const TILT = 16

/**
 * A tile of the mark as SVG, aslant and pale, as large as the mark needs: no name is cut off. What could end the text is left
 * out of it.
 */
export function drawing(mark: string): string {
  const text = mark.replace(/[<>&"']/g, ' ')
  // No letter is wider than the size of its type.
  const long = [...text].length * SIZE
  const turn = (TILT * Math.PI) / 180
  const width = Math.ceil(long * Math.cos(turn) + SIZE * Math.sin(turn)) + 2 * SIZE
  const height = Math.ceil(long * Math.sin(turn) + SIZE * Math.cos(turn)) + 2 * SIZE
  const at = `x="${SIZE * 1.5}" y="${height - SIZE}" transform="rotate(-${TILT} ${SIZE * 1.5} ${height - SIZE})"`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><text ${at} font-family="sans-serif" font-size="${SIZE}" fill="#808080" fill-opacity="0.22">${text}</text></svg>`
}
