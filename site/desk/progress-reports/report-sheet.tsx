import { progressBase } from '../../../shared/progress/progress-paths.ts'
import type { WordPart } from '../../../shared/progress-report/progress-report.ts'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { Scroll } from '../frame/scroll.tsx'
import { useWords } from '../frame/words.ts'
import { type About, areaName, type Block, type Piece, reportBlocks, reportHeading } from './report-blocks.ts'
import type { ReportContent } from './use-report-data.ts'

interface Props {
  readonly about: About
  readonly content: ReportContent
  readonly words: Readonly<Record<WordPart, string>>
  readonly maySave: boolean
  readonly onWords: (part: WordPart, text: string) => void
}

/** The report as it will be: what is composed, and boxes for words; on paper their text alone. */
export function ReportSheet({ about, content, words, maySave, onWords }: Props) {
  const said = useWords()
  return (
    <article class="report-sheet flow">
      <h2 class="report-title">{reportHeading(about, said)}</h2>
      <p class="report-of">{areaName(about.area, said)}</p>
      {reportBlocks(about, content, said).map((block, n) => (
        <OneBlock key={n} {...{ block, about, words, maySave, onWords }} />
      ))}
    </article>
  )
}

function OneBlock({ block, about, words, maySave, onWords }: Omit<Props, 'content'> & { block: Block }) {
  const { say } = useWords()
  if (block.kind === 'heading') return <h3>{block.text}</h3>
  if (block.kind === 'line')
    return (
      <p>
        <Pieces pieces={block.pieces} about={about} />
      </p>
    )
  if (block.kind === 'table') return <Table block={block} about={about} />
  const text = words[block.part]
  return (
    <>
      {maySave && (
        <div class="no-print">
          <WrittenField
            name={block.part}
            label={say(`progressReport.words.${block.part}`)}
            rows={5}
            value={text}
            onInput={(next) => onWords(block.part, next)}
          />
        </div>
      )}
      <div class={maySave ? 'print-only' : undefined}>
        {paragraphsOf(text).map((line, n) => (
          <p key={n}>{line}</p>
        ))}
      </div>
    </>
  )
}

/** The paragraphs of a text that somebody typed. */
export const paragraphsOf = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '')

function Table({ block, about }: { block: Extract<Block, { kind: 'table' }>; about: About }) {
  const lookOf = (at: number) => (!block.numbers || at === 0 ? undefined : at === 1 ? 'unit' : 'num')
  return (
    <Scroll name={block.caption || (block.head[0] ?? '')}>
      <table class="table report-table">
        {block.caption && <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {block.head.map((name, n) => (
              <th key={n} scope="col" class={lookOf(n)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, n) => (
            <tr key={n}>
              {row.map((piece, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    <Pieces pieces={[piece]} about={about} />
                  </th>
                ) : (
                  <td key={at} class={lookOf(at)} data-k={block.head[at]}>
                    <Pieces pieces={[piece]} about={about} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Pieces({ pieces, about }: { pieces: readonly Piece[]; about: About }) {
  return (
    <>
      {pieces.map((piece, n) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <a key={n} href={sourceOf(piece.page, about)}>
            {piece.text}
          </a>
        ),
      )}
    </>
  )
}

/** The public page that shows a number. */
export const sourceOf = (page: string, { campaign, current }: About): string =>
  progressBase(campaign, current) + page
