import { useRef } from 'preact/hooks'
import { isMessageKey } from '../../../../shared/messages/message.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { dateText } from '../../../text/date-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { useWords } from '../../frame/words.ts'
import type { OpenedTip } from '../opened/open-tip.ts'
import { useWatermark } from './watermark.ts'

/** The reporter's own words, as text, with the reader's name over them. */
export function Letter({ opened }: { opened: OpenedTip }) {
  const { say, language } = useWords()
  const { me } = useDesk()
  const { report } = opened.envelope
  const mark = `${me.name}　${dateText(dayInShanghai(new Date()), language)}`
  const paper = useRef<HTMLDivElement>(null)
  useWatermark(paper, mark)
  const rows: readonly (readonly [string, string])[] = [
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
          {say('tips.open.error.mismatch', { list: opened.differs.map(factName).join('、') })}
        </p>
      )}
      <div class="paper" data-mark={mark} ref={paper}>
        {report.narrative.split(/\n+/).map((line, n) => (
          <p key={n}>{line}</p>
        ))}
      </div>
      <dl class="ledger">
        {rows
          .filter(([, text]) => text.trim() !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </>
  )
  function factName(name: string): string {
    const key = `tips.fact.${name}`
    return isMessageKey(key) ? say(key) : name
  }
}
