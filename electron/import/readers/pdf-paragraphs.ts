import type { PrintedLine } from './pdf-lines.ts'

/** Where the lines of a column begin and end. */
export interface TextArea {
  readonly left: number
  readonly right: number
  /** The widest line; what a centred line may fill. */
  readonly width: number
}

/** The lines of one cell with the column that they are set in. */
export interface CellText {
  readonly lines: readonly PrintedLine[]
  readonly area: TextArea
  /** The column holds names of departments. */
  readonly names: boolean
}

interface Paragraphs {
  readonly texts: readonly string[]
  /** Line ends that may or may not end a paragraph. */
  readonly doubts: number
}

interface LineEnd {
  /** Ends a paragraph, or only wraps it. */
  readonly ends: boolean
  readonly sure: boolean
}

const ENDS: LineEnd = { ends: true, sure: true }
const WRAPS: LineEnd = { ends: false, sure: true }

const PUNCTUATION_END = /[，。、；：！？”’）》」』】〉,.;:!?)\]]\s*$/
const SENTENCE_END = /[。；;！？!?：:]\s*$/
const SUPPORT = /^履职(?:保障|程序|包括)/
const HEADING = /^[^，。；：:]{2,40}[：:]/
const DEPARTMENT_END =
  /(?:局|委员会|委|办|办公室|部|中心|院|联合会|联社|会|队|站|所|公司|政府|处|厅|校|馆|银行|[）)])\s*$/
/** No name of a department is as short as this. */
const SHORT = 3
/** The rest of 委员会, 办公室 … after a line end inside the word, or the branch of the office before. */
const REST_OF_WORD = /^(?:员会|公室|会|支队|大队|中队|(?:\p{Script=Han}{2}[区县市旗]?)?分局)/u
/** 区委 is the beginning of 区委政法委, 区委宣传部 …, hardly ever a name by itself. */
const BEGINNING = /(?:[省市区县旗]委|国家税务总局)\s*$/
const ENUMERATOR =
  /^(?:(\d{1,2})[.．、](?!\d)|[（(](\d{1,2})[）)]|([①-⑳])|[（(]?([一二三四五六七八九十]{1,3})[、）)])/

/** @returns the place of lines in their column, from all lines of that column in the file */
export function textArea(lines: readonly PrintedLine[]): TextArea {
  // Punctuation may hang over the edge, so lines that end in it do not tell where the edge is.
  const telling = lines.filter((line) => !PUNCTUATION_END.test(line.text))
  const measured = telling.length > 0 ? telling : lines
  return {
    left: Math.min(...lines.map((line) => line.x0)),
    right: common(measured, (line) => line.x1),
    width: common(measured, (line) => line.x1 - line.x0),
  }
}

/** The greatest value that more than a stray line comes near to. */
function common(lines: readonly PrintedLine[], measure: (line: PrintedLine) => number): number {
  const values = lines.map(measure).toSorted((a, b) => b - a)
  const size = lines[0]?.size ?? 0
  const enough = Math.ceil(values.length / 50) + (values.length > 20 ? 1 : 0)
  return values.find((value, index) => (values[index + enough - 1] ?? value) >= value - 0.25 * size) ?? 0
}

/**
 * Tells wrapped lines from paragraphs. A line that had room for the beginning of the next one ended a
 * paragraph. For a full line the file's own habits decide, learnt from the sure cases: blank space
 * between paragraphs, or a first line set in; else what the text says (numbers, headings).
 */
export class LineEnds {
  readonly #pitch: number
  readonly #bySpace: boolean
  readonly #byIndent: boolean

  /** @param cells all cells of the file */
  constructor(cells: readonly CellText[]) {
    const pairs = cells.flatMap(({ lines, area }) => pairsOf(lines).map(([a, b]) => ({ a, b, area })))
    const pitches = pairs.flatMap(({ a, b }) => (b.y > a.y ? [(b.y - a.y) / b.size] : []))
    this.#pitch = pitches.toSorted((a, b) => a - b)[Math.floor(pitches.length / 20)] ?? 0
    const sure = pairs.filter(({ a, b, area }) => !isFull(a, b, area))
    const onePage = sure.filter(({ a, b }) => b.y > a.y)
    this.#bySpace = onePage.length >= 20 && share(onePage, ({ a, b }) => this.#isSpaced(a, b)) > 0.95
    this.#byIndent = sure.length >= 20 && share(sure, ({ b, area }) => isIndented(b, area)) > 0.9
  }

  /** The paragraphs of a cell, each on one line. */
  paragraphs({ lines, area, names }: CellText): Paragraphs {
    const texts: string[] = []
    const story = new CellStory()
    let doubts = 0
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1]
      const end = before === undefined ? ENDS : this.#between(before, line, area, names, story)
      if (!end.sure) doubts += 1
      if (end.ends) texts.push(line.text)
      else texts.push(join(texts.pop() ?? '', line.text))
      story.take(line.text, end.ends)
    }
    return { texts: texts.map((text) => text.trim()), doubts }
  }

  #between(
    before: PrintedLine,
    line: PrintedLine,
    area: TextArea,
    names: boolean,
    story: CellStory,
  ): LineEnd {
    const onePage = line.y > before.y
    if (onePage && this.#isSpaced(before, line)) return ENDS
    if (!isFull(before, line, area)) return ENDS
    if (names) return betweenNames(before.text, line.text, story.text)
    if (onePage && this.#bySpace) return WRAPS
    if (this.#byIndent) return isIndented(line, area) ? ENDS : WRAPS
    if (story.expects(line.text)) return ENDS
    if (!SENTENCE_END.test(before.text)) return WRAPS
    return SUPPORT.test(line.text) || HEADING.test(line.text) ? ENDS : { ends: false, sure: false }
  }

  #isSpaced(before: PrintedLine, line: PrintedLine): boolean {
    return line.y - before.y > 1.25 * this.#pitch * line.size
  }
}

/** Knows how a cell began, and which number its next entry would have. */
class CellStory {
  readonly #last = new Map<string, number>()
  /** All lines so far. */
  text = ''

  expects(text: string): boolean {
    const found = entryNumber(text)
    if (found === null) return false
    return found.value === 1 || found.value === (this.#last.get(found.kind) ?? 0) + 1
  }

  take(text: string, begins: boolean): void {
    this.text += `\n${text}`
    if (!begins) return
    const found = entryNumber(text)
    if (found !== null) this.#last.set(found.kind, found.value)
  }
}

/**
 * A new name begins where the line before ends like a name and this one begins like another: names of
 * one cell mostly share the place they begin with. A name parted by this is joined again later.
 */
function betweenNames(before: string, line: string, story: string): LineEnd {
  if (line.trim().length <= SHORT) return WRAPS
  if (!DEPARTMENT_END.test(before) || REST_OF_WORD.test(line) || BEGINNING.test(before)) return WRAPS
  if (line.startsWith('及其他')) return ENDS
  const shared = /^[省市区县旗镇乡]/.test(line) ? 1 : 2
  const start = line.slice(0, shared)
  return { ends: true, sure: story.includes(`\n${start}`) || story.includes(` ${start}`) }
}

function entryNumber(text: string): { readonly kind: string; readonly value: number } | null {
  const [, plain, bracketed, circled, chinese] = ENUMERATOR.exec(text) ?? []
  if (plain !== undefined) return { kind: 'plain', value: Number(plain) }
  if (bracketed !== undefined) return { kind: 'bracketed', value: Number(bracketed) }
  if (circled !== undefined) return { kind: 'circled', value: (circled.codePointAt(0) ?? 0) - 0x245f }
  return chinese === undefined ? null : { kind: 'chinese', value: chineseValue(chinese) }
}

function digit(sign: string): number {
  return '一二三四五六七八九'.indexOf(sign) + 1
}

function chineseValue(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text]
  return (text.includes('十') ? (digit(tens) || 1) * 10 : 0) + digit(ones)
}

function pairsOf(lines: readonly PrintedLine[]): (readonly [PrintedLine, PrintedLine])[] {
  return lines.slice(1).flatMap((line, index) => {
    const before = lines[index]
    return before === undefined ? [] : [[before, line] as const]
  })
}

function share<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.filter(test).length / Math.max(1, all.length)
}

/** Whether the beginning of the next line had no room on this one, or hardly any. */
function isFull(line: PrintedLine, next: PrintedLine, area: TextArea): boolean {
  const [before, after] = [line.x0 - area.left, area.right - line.x1]
  const centred = before > 0.5 * line.size && Math.abs(before - after) < 1.5 * line.size
  const free = centred ? area.width - (line.x1 - line.x0) : after
  // Word processors set a quarter em between hanzi and Latin letters.
  const seam = /\w\s*$/.test(line.text) !== /^\w/.test(next.text) ? 0.3 : 0.05
  return free < next.head + seam * line.size
}

function isIndented(line: PrintedLine, area: TextArea): boolean {
  return line.x0 - area.left > 1.2 * line.size
}

function join(text: string, more: string): string {
  const words = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(more)
  return words ? `${text} ${more}` : text + more
}
