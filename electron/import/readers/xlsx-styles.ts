import type { XmlElement, XmlHandler } from './xml.ts'

/**
 * Formats that a file names by their number alone (ISO/IEC 29500-1, 18.8.30, with what a Chinese Excel
 * or WPS shows for those that depend on the language).
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** Reads the part of styles: of each cell style the number format. */
export class XlsxStyles implements XmlHandler {
  readonly #codes = new Map<number, string>()
  readonly #formats: number[] = []
  #inCells = false
  /** Formats of conditional formatting have numbers of their own, which may be the same. */
  #inFormats = false

  open({ name, attribute }: XmlElement): void {
    if (name === 's:numFmts') this.#inFormats = true
    else if (name === 's:numFmt' && this.#inFormats) {
      this.#codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
    } else if (name === 's:cellXfs') this.#inCells = true
    else if (name === 's:xf' && this.#inCells) this.#formats.push(Number(attribute('numFmtId') ?? 0))
  }

  close(name: string): void {
    if (name === 's:numFmts') this.#inFormats = false
    if (name === 's:cellXfs') this.#inCells = false
  }

  text(): void {}

  /** The number format of the cells of a style; `General` where there is none. */
  formatOf(style: number): string {
    const id = this.#formats[style] ?? 0
    return this.#codes.get(id) ?? BUILT_IN[id] ?? 'General'
  }
}
