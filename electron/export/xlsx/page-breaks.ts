/** A row as a spreadsheet program places it. */
export interface PlacedRow {
  /** Points. */
  readonly height: number
  /** Must not be last on its page: a category above its first item. */
  readonly keepsToNext: boolean
}

/** Heights on paper, points. */
export interface SheetPage {
  /** What stands on the first page only, above the header row. */
  readonly heading: number
  /** Repeated on every page. */
  readonly header: number
  readonly body: number
}

/** Room left free where a category stands with its first item: printers round heights each in their own way. */
export const SLACK = 8

/**
 * How much smaller a program may print the sheet to make it one page wide: Excel not at all, LibreOffice,
 * which takes the columns wider, by some six percent. More rows then stand on a page.
 */
const SCALES = [1, 0.98, 0.96, 0.94]

/**
 * A spreadsheet can't keep a row with the next one, so a category that would be last on a page, or nearly,
 * in any program, gets a page break of its own before it. All other breaks are left to the program: rows
 * may be edited.
 *
 * @returns indexes of the rows with which a page is to begin
 */
export function breaksBefore(rows: readonly PlacedRow[], { heading, header, body }: SheetPage): number[] {
  const breaks: number[] = []
  const programs = SCALES.map((scale) => ({
    whole: body / scale - header,
    room: body / scale - header - heading,
  }))
  rows.forEach(({ height, keepsToNext }, index) => {
    const needed = height + (keepsToNext ? (rows[index + 1]?.height ?? 0) + SLACK : 0)
    const wouldBeLast = programs.some(({ whole, room }) => needed > room && room < whole)
    if (keepsToNext && index > 0 && wouldBeLast) {
      breaks.push(index)
      for (const program of programs) program.room = program.whole
    }
    for (const program of programs) {
      if (height > program.room) program.room = program.whole
      program.room -= height
    }
  })
  return breaks
}
