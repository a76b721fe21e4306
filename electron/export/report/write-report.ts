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

/** One finding as the colleague who decides reads it. */
export interface ReportRow {
  /** Printed number and name of the item; empty for what concerns the whole list. */
  readonly item: string
  readonly place: string
  readonly quote: string
  readonly problem: string
  readonly advice: string
}

export interface Report {
  readonly title: string
  readonly rows: readonly ReportRow[]
}

/** Twips; together the 257 mm between the margins of an A4 sheet laid across. */
const COLUMNS = [
  { header: '序号', width: 700 },
  { header: '事项', width: 2_700 },
  { header: '位置', width: 1_500 },
  { header: '原文', width: 3_300 },
  { header: '问题', width: 3_000 },
  { header: '建议', width: 2_170 },
  { header: '处理', width: 1_200 },
]
const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0)
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

function cell(text: string, column: number, eastAsia: string, centred: boolean): TableCell {
  return new TableCell({
    width: { size: COLUMNS[column]?.width ?? 0, type: WidthType.DXA },
    borders: BORDERS,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    verticalAlign: VerticalAlign.CENTER,
    children: text.split('\n').map((line) => paragraph(line, eastAsia, 21, centred)),
  })
}

/**
 * The findings of a list as a Word table to decide on: 序号, 事项, 位置, 原文, 问题, 建议, 处理 (empty).
 *
 * @param report texts without characters that XML forbids
 * @returns the .docx
 */
export async function writeReport({ title, rows }: Report): Promise<Uint8Array> {
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: COLUMNS.map((column, index) => cell(column.header, index, '黑体', true)),
  })
  const body = rows.map(
    ({ item, place, quote, problem, advice }, index) =>
      new TableRow({
        cantSplit: true,
        children: [String(index + 1), item, place, quote, problem, advice, ''].map((text, column) =>
          cell(text, column, '仿宋_GB2312', column === 0),
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
            width: { size: WIDTH, type: WidthType.DXA },
            columnWidths: COLUMNS.map(({ width }) => width),
            rows: [header, ...body],
          }),
          // Word wants a paragraph after a table that ends a document.
          paragraph(
            rows.length === 0 ? '没有发现问题。' : `共 ${rows.length} 处。`,
            '仿宋_GB2312',
            21,
            false,
          ),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
