import type { HeaderFooter, PageSetup } from 'exceljs'
import { PAGE_NUMBER_SIZE, footerDistance } from '../../../shared/layout/geometry.ts'
import type { PrintedLayout } from '../../../shared/layout/types.ts'

const MM_PER_INCH = 25.4
/** Paper numbers of ISO/IEC 29500-1 §18.3.1.63, by the sides in millimetres. */
const PAPER_SIZES: Readonly<Record<string, number>> = { '210×297': 9, '297×420': 8 }
const A4 = 9

function inches(millimetres: number): number {
  return Math.round((millimetres / MM_PER_INCH) * 10_000) / 10_000
}

/** Paper, margins, the header on every page, one page wide and as many long as it takes. */
export function pageSetup(layout: PrintedLayout, headerRow: number): Partial<PageSetup> {
  const { width, height, margins } = layout.page
  const sides = [width, height].toSorted((a, b) => a - b).join('×')
  return {
    paperSize: PAPER_SIZES[sides] ?? A4,
    orientation: width > height ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(margins.top),
      right: inches(margins.right),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      header: inches(margins.top / 2),
      footer: inches(footerDistance(layout)),
    },
    printTitlesRow: `${headerRow}:${headerRow}`,
  }
}

/** “— 1 —” in 宋体 4号 (GB/T 9704-2012, 7.5). The font's size is parted from the dash that follows. */
const NUMBER = `&"宋体,常规"&${PAGE_NUMBER_SIZE}— &P —`

/**
 * Page numbers. A spreadsheet can't turn a number at the page's side; `side` prints it below, outside.
 */
export function pageNumbers({ page }: PrintedLayout): Partial<HeaderFooter> {
  switch (page.pageNumber) {
    case 'none':
      return {}
    case 'center':
      return { oddFooter: `&C${NUMBER}` }
    case 'outer':
    case 'side':
      return { differentOddEven: true, oddFooter: `&R${NUMBER}　`, evenFooter: `&L　${NUMBER}` }
  }
}
