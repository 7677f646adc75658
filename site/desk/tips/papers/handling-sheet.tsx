import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { tipNumber } from '../../../../shared/tip/tip-number.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { dateText } from '../../../text/date-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import type { LedgerRow } from '../../frame/ledger.tsx'
import { useWords } from '../../frame/words.ts'
import type { OpenedRecord } from '../opened/open-tip.ts'
import { handlingRows } from './handling-rows.ts'
import { Paper, SignLine } from './paper.tsx'

interface Props {
  readonly tip: TipDetail
  /** Undefined while the tip is not open in this tab. */
  readonly records: readonly OpenedRecord[] | undefined
}

const signed = ['review', 'handler', 'lead', 'archive'] as const

/** A tip on paper for those who handle it: where it stands, what the office wrote, and room to sign. */
export function HandlingSheet({ tip, records }: Props) {
  const words = useWords()
  const { say, language } = words
  const { me } = useDesk()
  const number = tipNumber(tip, language)
  const { pairs, wide } = handlingRows(tip, records, words)
  return (
    <Paper
      id="handling"
      head={<p class="org">{officeName(tip.office, language)}</p>}
      title={say('papers.handling')}
      number={number}
      foot={say('papers.handling.foot')}
    >
      <table class="gridform">
        {/* A head stands over each page that the sheet runs on to. */}
        <thead>
          <tr>
            <td colSpan={4}>
              <p class="nrow">
                <span>
                  {say('papers.number')} <b class="big-no">{number}</b>
                </span>
                <span>
                  {say('papers.printed', {
                    ...{ name: me.name, date: dateText(dayInShanghai(new Date()), language) },
                  })}
                </span>
              </p>
            </td>
          </tr>
        </thead>
        <tbody>
          {twoByTwo(pairs).map((row) => (
            <tr key={row[0]?.[0]}>
              {row.map(([name, text], at) => (
                <Cells key={name} name={name} text={text} wide={row.length === 1 && at === 0} />
              ))}
            </tr>
          ))}
          {wide.map(([name, text], n) => (
            <tr key={n} class="long">
              <Cells name={name} text={text} wide />
            </tr>
          ))}
          {signed.map((who) => (
            <tr key={who} class="tall">
              <th scope="row">{say(`papers.sign.${who}`)}</th>
              <td colSpan={3}>
                <SignLine who={say(`papers.signer.${who}`)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  )
}

function Cells({ name, text, wide }: { name: string; text: string; wide: boolean }) {
  return (
    <>
      <th scope="row">{name}</th>
      <td class="as-typed" {...(wide && { colSpan: 3 })}>
        {text === '' ? '—' : text}
      </td>
    </>
  )
}

function twoByTwo(rows: readonly LedgerRow[]): (readonly LedgerRow[])[] {
  return rows.flatMap((_, at) => (at % 2 === 0 ? [rows.slice(at, at + 2)] : []))
}
