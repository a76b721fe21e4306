import {
  ATTACHMENT_STYLE,
  PAGE_NUMBER_LINE,
  PAGE_NUMBER_SIZE,
  ROW_PADDING,
  SPACE_ABOVE_NOTES,
  SPACE_BELOW_TITLE,
  footerDistance,
  marginsOfPage,
  millimetresOf,
  sideNumberDistance,
  tableWidth,
} from '../../../shared/layout/geometry.ts'
import type { Layout, LayoutColumn, TextStyle } from '../../../shared/layout/types.ts'
import { BORDER } from '../../../shared/typesetting/measure.ts'
import { fontStack, latinFace } from './font-stack.ts'

const LINE = `${BORDER}pt solid black`

/** The layout as CSS: paper and page numbers by `@page`, everything else by class. */
export function styleSheet(layout: Layout): string {
  const { title, header, category, body, note, cellPadding } = layout
  return [
    ...latinFaces([title, header, category, body, note, ATTACHMENT_STYLE]),
    ...pageRules(layout),
    'html { background: white; color: black; }',
    'body { margin: 0; -webkit-print-color-adjust: exact; }',
    'p { margin: 0; min-height: 1lh; white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict; }',
    `.attachment { ${textRule(ATTACHMENT_STYLE)} }`,
    `.title { ${textRule(title)} text-align: center; }`,
    `.title:has(+ table) { margin-bottom: ${SPACE_BELOW_TITLE}pt; }`,
    `table { width: ${tableWidth(layout)}mm; margin: 0 auto; border-spacing: 0; table-layout: fixed; }`,
    'table + table { break-before: page; }',
    // Not collapsed, and cloned: else a row that goes on on the next page is open at the foot of this one.
    `th, td { border-right: ${LINE}; border-bottom: ${LINE}; padding: ${ROW_PADDING.top}pt ${cellPadding}pt ${ROW_PADDING.bottom}pt; box-decoration-break: clone; }`,
    `th { border-top: ${LINE}; }`,
    `th:first-child, td:first-child { border-left: ${LINE}; }`,
    // A browser repeats only a header that it may not break.
    'thead, thead tr { break-inside: avoid; }',
    `th { ${textRule(header)} text-align: center; vertical-align: middle; }`,
    `td { ${textRule(body)} }`,
    'tr.whole { break-inside: avoid; }',
    'tr.new-page { break-before: page; }',
    'tr.category { break-inside: avoid; break-after: avoid; }',
    `tr.category td { ${textRule(category)} text-align: left; vertical-align: middle; }`,
    ...layout.columns.map(columnRule),
    `.note { ${textRule(note)} }`,
    `table + .note { margin-top: ${SPACE_ABOVE_NOTES}pt; }`,
    `@media screen { body { width: ${layout.page.width}mm; margin: 12mm auto; } }`,
  ].join('\n')
}

function latinFaces(styles: readonly TextStyle[]): string[] {
  return [...new Set(styles.map((style) => style.latinFont))].map(latinFace)
}

function textRule(style: TextStyle): string {
  const weight = style.bold ? 'bold' : 'normal'
  return `font: ${weight} ${style.size}pt/${style.lineHeight}pt ${fontStack(style)};`
}

function columnRule({ align, verticalAlign }: LayoutColumn, index: number): string {
  const vertical = verticalAlign === 'center' ? 'middle' : 'top'
  return `.item td:nth-child(${index + 1}) { text-align: ${align}; vertical-align: ${vertical}; }`
}

function pageRules(layout: Layout): string[] {
  const { width, height, pageNumber } = layout.page
  const page = `@page { size: ${width}mm ${height}mm; margin: ${marginsRule(layout, 1)}; }`
  // 4号 half-width 宋体 between dashes (GB/T 9704-2012, 7.5).
  const number = `content: "— " counter(page) " —"; font: ${PAGE_NUMBER_SIZE}pt/${PAGE_NUMBER_LINE}pt "宋体", "SimSun", "Noto Serif CJK SC", serif;`
  const foot = `${number} vertical-align: bottom; padding-bottom: ${footerDistance(layout)}mm;`
  switch (pageNumber) {
    case 'none':
      return [page]
    case 'center':
      return [page, `@page { @bottom-center { ${foot} } }`]
    case 'outer':
      return [
        page,
        `@page :right { @bottom-right { ${foot} padding-right: 1em; } }`,
        `@page :left { @bottom-left { ${foot} padding-left: 1em; } }`,
      ]
    // A landscape page is bound at its top: its foot is the left edge (clause 8).
    case 'side': {
      const beside = sideNumberDistance(layout)
      const inner = layout.page.margins.left - beside - millimetresOf(PAGE_NUMBER_LINE)
      const side = `${number} writing-mode: vertical-rl; width: ${PAGE_NUMBER_LINE}pt; padding-left: ${beside}mm; padding-right: ${inner}mm;`
      return [
        page,
        `@page :right { @left-bottom { ${side} text-align: end; padding-bottom: 1em; } }`,
        `@page :left { margin: ${marginsRule(layout, 2)}; @left-top { ${side} text-align: start; padding-top: 1em; } }`,
      ]
    }
  }
}

function marginsRule(layout: Layout, page: number): string {
  const { top, right, bottom, left } = marginsOfPage(layout, page)
  return `${top}mm ${right}mm ${bottom}mm ${left}mm`
}
