import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { WordPart } from '../../../shared/progress-report/progress-report.ts'
import type { Words } from '../frame/words.ts'
import { type Bars, barsOf, drawBars } from './draw-bars.ts'
import { type About, areaName, type Block, type Piece, reportBlocks, reportHeading } from './report-blocks.ts'
import { paragraphsOf, sourceOf } from './report-sheet.tsx'
import type { ReportContent } from './use-report-data.ts'

/** Faces of official papers (GB/T 9704): a computer without one shows its nearest. */
const faces = { title: '方正小标宋简体', heading: '黑体', text: '仿宋_GB2312' } as const

/** Sizes in half points: 二号, 三号, 小四. */
const sizes = { title: 44, text: 32, table: 24 } as const

/** Twentieths of a point from millimetres. */
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

const font = (face: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: face,
  cs: 'Times New Roman',
})

interface Making {
  readonly about: About
  readonly content: ReportContent
  readonly words: Readonly<Record<WordPart, string>>
  readonly said: Words
  /** The site's address, for links to where numbers stand. */
  readonly origin: string
}

/** A report as a Word file (ECMA-376): A4 with the margins of official papers, numbers linked to where they stand. */
export async function makeWord(making: Making): Promise<Blob> {
  const { about, content, said } = making
  const bars = barsOf(about, content, said)
  const picture = bars && (await drawBars(bars))
  const children = [
    title(reportHeading(about, said), sizes.title, faces.title),
    title(areaName(about.area, said), sizes.text, faces.text),
    ...reportBlocks(about, content, said).flatMap((block) => paragraphs(block, making)),
    ...(bars && picture ? chart(bars, picture) : []),
  ]
  const document = new Document({
    creator: areaName(about.area, said),
    title: reportHeading(about, said),
    styles: { default: { document: { run: { font: font(faces.text), size: sizes.text } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(37), left: twips(28), right: twips(26), bottom: twips(35) },
          },
        },
        children,
      },
    ],
  })
  return Packer.toBlob(document)
}

const title = (text: string, size: number, face: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text, size, font: font(face) })],
  })

/** Lines of 28 points, two characters in. */
const line = (children: readonly ParagraphChild[]) =>
  new Paragraph({
    spacing: { line: 560, lineRule: LineRuleType.EXACT },
    indent: { firstLine: 640 },
    children: [...children],
  })

function paragraphs(block: Block, making: Making): (Paragraph | Table)[] {
  if (block.kind === 'heading')
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        spacing: { line: 560, lineRule: LineRuleType.EXACT, before: 120 },
        indent: { firstLine: 640 },
        children: [
          new TextRun({ text: block.text, size: sizes.text, font: font(faces.heading), color: '000000' }),
        ],
      }),
    ]
  if (block.kind === 'line') return [line(runs(block.pieces, making))]
  if (block.kind === 'words')
    return paragraphsOf(making.words[block.part]).map((text) => line([new TextRun({ text })]))
  return [
    ...(block.caption ? [line([new TextRun({ text: block.caption, font: font(faces.heading) })])] : []),
    table(block, making),
    new Paragraph({ children: [] }),
  ]
}

function runs(pieces: readonly Piece[], { about, origin }: Making, size?: number): ParagraphChild[] {
  const run = (text: string) => new TextRun({ text, ...(size !== undefined && { size }) })
  return pieces.map((piece) =>
    typeof piece === 'string'
      ? run(piece)
      : new ExternalHyperlink({ link: origin + sourceOf(piece.page, about), children: [run(piece.text)] }),
  )
}

function table({ head, rows }: Extract<Block, { kind: 'table' }>, making: Making): Table {
  const cell = (piece: Piece, at: number) =>
    new TableCell({
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: at === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: runs([piece], making, sizes.table),
        }),
      ],
    })
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
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

function chart(bars: Bars, picture: Uint8Array): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new ImageRun({
          type: 'png',
          data: picture,
          transformation: { width: 560, height: 360 },
          altText: { name: bars.title, title: bars.title, description: bars.title },
        }),
      ],
    }),
    title(bars.title, sizes.table, faces.text),
  ]
}
