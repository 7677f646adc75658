import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx'
import type { Words } from '../frame/words.ts'
import { type Bars, barsOf, drawBars } from './draw-bars.ts'
import { areaName, type Block, reportBlocks, reportHeading } from './report-blocks.ts'
import { paragraphsOf } from './report-sheet.tsx'
import { faces, font, page, sizes, twips } from './word-shape.ts'
import { type Making, runs, table } from './word-table.ts'

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
    lastModifiedBy: areaName(about.area, said),
    title: reportHeading(about, said),
    styles: {
      default: {
        document: { run: { font: font(faces.text), size: sizes.text, language: languageOf(said) } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(297) },
            margin: { top: twips(37), left: twips(page.left), right: twips(page.right), bottom: twips(35) },
          },
        },
        children,
      },
    ],
  })
  return Packer.toBlob(document)
}

/** In which language a program that reads or checks the text takes it. */
const languageOf = ({ language }: Words) => ({
  value: language === 'zh' ? 'zh-CN' : 'en-GB',
  eastAsia: 'zh-CN',
})

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
