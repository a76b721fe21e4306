import type { Doubt } from '../../../shared/grid/types.ts'
import {
  dayNumber,
  isBeyond,
  isPlain,
  numberFormatter,
  plainNumber,
  type NumberFormatter,
} from './shown-number.ts'
import type { XlsxStyles } from './xlsx-styles.ts'
import type { CellTrouble, XlsxSheetBody } from './xlsx-sheet.ts'

type Trouble = CellTrouble | 'format'

const TROUBLES: Readonly<Record<Trouble, string>> = {
  'no-value': '有的公式没有保存计算结果，这些单元格读成了空白，请对照原表补上。',
  'no-string': '有的单元格在文件中已损坏，其中的文字没有读到，请对照原表补上。',
  format: '有的数字以中文数字或星期显示，已按普通数字读入，请对照原表核对。',
}

/** Turns the numbers of a workbook's sheets into the texts that the sheets show. */
export class ShownNumbers {
  readonly doubts: Doubt[] = []
  readonly #styles: XlsxStyles
  readonly #from1904: boolean
  #formatter: NumberFormatter | null = null

  /** @param from1904 whether the workbook counts its days from 1904 */
  constructor(styles: XlsxStyles, from1904: boolean) {
    this.#styles = styles
    this.#from1904 = from1904
  }

  /** Shows the numbers of a sheet in their formats, in place. */
  async show(sheet: string, { numbers, troubles }: XlsxSheetBody): Promise<void> {
    for (const { row, trouble } of troubles) this.#doubt(sheet, row, trouble)
    for (const { row, cell } of numbers) {
      const format = this.#styles.formatOf(cell.style)
      if (cell.isDate && isPlain(format)) continue
      const value = cell.isDate ? dayNumber(cell.text, this.#from1904) : Number(cell.text)
      if (value === null || Number.isNaN(value)) continue
      if (isBeyond(format)) this.#doubt(sheet, row, 'format')
      cell.text = plainNumber(value, format) ?? (await this.#formatted(value, format))
    }
  }

  async #formatted(value: number, format: string): Promise<string> {
    this.#formatter ??= await numberFormatter(this.#from1904)
    return this.#formatter(value, format)
  }

  #doubt(sheet: string, row: number, trouble: Trouble): void {
    this.doubts.push({ message: TROUBLES[trouble], place: { sheet, row: row + 1 } })
  }
}
