import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { WordPart } from '../../../shared/progress-report/progress-report.ts'
import type { Words } from '../frame/words.ts'
import type { About, Block, Piece } from './report-blocks.ts'
import { sourceOf } from './report-sheet.tsx'
import type { ReportContent } from './use-report-data.ts'
import { columns, page, sizes, twips } from './word-shape.ts'

/** What a Word file is made of. */
export interface Making {
  readonly about: About
  readonly content: ReportContent
  readonly words: Readonly<Record<WordPart, string>>
  readonly said: Words
  /** The site's address, for links to where numbers stand. */
  readonly origin: string
}

/** Pieces of a line, numbers as links to where they stand. `size`: in half points. */
export function runs(pieces: readonly Piece[], { about, origin }: Making, size?: number): ParagraphChild[] {
  const run = (text: string) => new TextRun({ text, ...(size !== undefined && { size }) })
  return pieces.map((piece) =>
    typeof piece === 'string'
      ? run(piece)
      : new ExternalHyperlink({ link: origin + sourceOf(piece.page, about), children: [run(piece.text)] }),
  )
}

/** A table as wide as the page's text; columns of numbers have one width in all of them. */
export function table({ head, rows, numbers }: Extract<Block, { kind: 'table' }>, making: Making): Table {
  const beside = head
    .slice(1)
    .map((_, n) => (!numbers ? columns.words : n === 0 ? columns.unit : columns.number))
  const first = page.width - page.left - page.right - beside.reduce((all, one) => all + one, 0)
  const widthOf = (at: number) => twips(at === 0 ? first : (beside[at - 1] ?? 0))
  const cell = (piece: Piece, at: number) =>
    new TableCell({
      width: { size: widthOf(at), type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: at < 2 || !numbers ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: runs([piece], making, sizes.table),
        }),
      ],
    })
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  return new Table({
    width: { size: head.reduce((all, _, at) => all + widthOf(at), 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: head.map((_, at) => widthOf(at)),
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      new TableRow({ tableHeader: true, children: head.map(cell) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
    ],
  })
}
