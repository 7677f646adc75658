import type { Change } from '../../../../shared/change/change.ts'
import { dateText } from '../../../text/date-text.ts'
import { Log } from '../log.tsx'
import { useWords } from '../words.ts'

/** Who did what with a version, oldest first. */
export function ChangeEvents({ change }: { change: Change }) {
  const { say, language } = useWords()
  const lines = change.history.map(({ n, day, step, name, reason }) => {
    const why = reason ? `　${say('tips.event.reason', { reason })}` : ''
    return {
      key: n,
      at: day,
      when: dateText(day, language),
      text: `${name}　${say(`change.event.${step}`)}${why}`,
    }
  })
  return <Log lines={lines} />
}
