/** A page of a test PDF: texts at their baseline's left end, straight lines; points from the bottom left. */
export interface TinyPage {
  readonly texts: readonly (readonly [x: number, y: number, text: string, size?: number])[]
  readonly lines?: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[]
}

/**
 * A PDF of A4 landscape pages. Its font is named but not embedded, as office programs do with common
 * Chinese fonts: the reader needs the predefined map of Unicode to glyphs (ISO 32000-2 §9.7.5.2).
 */
export function tinyPdf(pages: readonly TinyPage[]): Uint8Array {
  const kids = pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 842 595] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90 >>',
    ...pages.flatMap((page, index) => {
      const content = contentOf(page)
      return [
        `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + trailer, 'latin1')
}

function contentOf({ texts, lines = [] }: TinyPage): string {
  const drawn = lines.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`)
  const written = texts.map(([x, y, text, size = 10]) => {
    const hex = Buffer.from(text, 'utf16le').swap16().toString('hex')
    return `BT /F1 ${size} Tf ${x} ${y} Td <${hex}> Tj ET`
  })
  return [...drawn, ...written].join('\n')
}

/** The lines of a table with all borders; `xs` and `ys` are where they stand. */
export function ruledLines(xs: readonly number[], ys: readonly number[]): NonNullable<TinyPage['lines']> {
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)]
  return [...xs.map((x) => [x, bottom, x, top] as const), ...ys.map((y) => [left, y, right, y] as const)]
}
