import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IRunOptions,
} from 'docx'

/** A column of a report: its header, its width in twips, and whether its texts stand in the middle. */
export interface ReportColumn {
  readonly header: string
  readonly width: number
  readonly centred?: boolean
}

/** A table that a colleague reads, decides on or files. */
export interface Report {
  readonly title: string
  /** Together {@link REPORT_WIDTH} wide. */
  readonly columns: readonly ReportColumn[]
  /** A text a column; its line ends part paragraphs. */
  readonly rows: readonly (readonly string[])[]
  /** The line below the table. */
  readonly closing: string
}

/** Twips: the 257 mm between the margins of an A4 sheet laid across. */
export const REPORT_WIDTH = 14_570
/** A row with a longer text may be parted at the end of a page: one as high as a page would lose text. */
const LONGEST_UNSPLIT = 400
const MARGIN = 1_134
/** A4, upright: the docx library turns the sheet itself. */
const PAGE = { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE }
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER }

function font(eastAsia: string): IRunOptions['font'] {
  const latin = 'Times New Roman'
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' }
}

function paragraph(text: string, eastAsia: string, halfPoints: number, centred: boolean): Paragraph {
  return new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: [new TextRun({ text, font: font(eastAsia), size: halfPoints })],
  })
}

function cell(text: string, width: number, eastAsia: string, centred: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    verticalAlign: VerticalAlign.CENTER,
    children: text.split('\n').map((line) => paragraph(line, eastAsia, 21, centred)),
  })
}

/**
 * A report as a Word table on A4 laid across, its header repeated on every page.
 *
 * @param report texts without characters that XML forbids
 * @returns the .docx
 */
export async function writeReport({ title, columns, rows, closing }: Report): Promise<Uint8Array> {
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => cell(column.header, column.width, '黑体', true)),
  })
  const body = rows.map(
    (texts) =>
      new TableRow({
        cantSplit: texts.every((text) => text.length <= LONGEST_UNSPLIT),
        children: columns.map(({ width, centred = false }, index) =>
          cell(texts[index] ?? '', width, '仿宋_GB2312', centred),
        ),
      }),
  )
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        children: [
          paragraph(title, '方正小标宋简体', 36, true),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: REPORT_WIDTH, type: WidthType.DXA },
            columnWidths: columns.map(({ width }) => width),
            rows: [header, ...body],
          }),
          // Word wants a paragraph after a table that ends a document.
          paragraph(closing, '仿宋_GB2312', 21, false),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
