import type { CaseDocument } from '../../../shared/case/case.ts'
import { dateText } from '../../text/date-text.ts'
import { useWords } from '../frame/words.ts'

/** The documents of a case, as its page lists them. */
export function ReadingDocuments({ documents }: { documents: readonly CaseDocument[] }) {
  const { say, language } = useWords()
  if (documents.length === 0) return <p>{say('page.case.noDocuments')}</p>
  return (
    <ul class="plainlist">
      {documents.map(({ kind, number, day, amount }) => (
        <li key={kind + number}>
          {[
            say(`page.case.doc.${kind}`),
            number,
            dateText(day, language),
            amount !== undefined && say('page.case.amount', { amount: amount.toLocaleString('en') }),
          ]
            .filter((part) => typeof part === 'string')
            .join('　')}
        </li>
      ))}
    </ul>
  )
}
