import type { Indicator } from '../../../../shared/campaign/campaign-schema.ts'
import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import { columnName, sheetName } from '../../../../shared/progress/sheet-text.ts'
import { Scroll } from '../../frame/scroll.tsx'
import { useWords } from '../../frame/words.ts'
import type { EntryProps } from './entry-props.ts'
import { figureGroups } from './figure-groups.ts'
import { FigureLine } from './figure-line.tsx'

/** Figures of one place: a line for each indicator, under the part of the plan that it measures. */
export function FigureGrid(props: EntryProps) {
  const { say, language } = useWords()
  const { at, area } = props
  const head = (column: string) => columnName('figures', column, language)
  return (
    <Scroll name={sheetName('figures', language)}>
      <table class="table figure-grid figure-lines">
        <thead>
          <tr>
            <th scope="col">{head('indicator')}</th>
            <th scope="col">{head('value')}</th>
            <th scope="col">{head('of')}</th>
            <th scope="col" class="r">
              {say('progress.grid.percent')}
            </th>
            <th scope="col" class="r">
              {say('progress.grid.last')}
            </th>
            <th scope="col">{say('progress.grid.words')}</th>
          </tr>
        </thead>
        {figureGroups(at.campaign, area, at.period).map(({ clause, indicators }) => (
          <tbody key={clause.id}>
            <tr>
              <th scope="colgroup" colSpan={6} class="group-head">
                {clause[language]}
              </th>
            </tr>
            {indicators.map((indicator) => (
              <FigureLine key={indicator.id} indicator={indicator} {...props} {...lineOf(props, indicator)} />
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  )
}

/** What belongs to one line. */
function lineOf({ rows, last, findings, remarks, area }: EntryProps, { id }: Indicator) {
  const isIt = (row: WrittenRow) => row.area === area && row.indicator === id
  const at = rows.findIndex(isIt)
  return {
    row: rows[at] ?? { area, indicator: id },
    before: last.get(`${area}/${id}`),
    found: findings.filter(({ row, params }) =>
      row === -1 ? params?.indicator === id && params.area === area : row === at && at !== -1,
    ),
    remarked: remarks.filter(({ row }) => row === `${area}/${id}`),
  }
}
