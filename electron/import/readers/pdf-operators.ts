import type { OPS as AllOperators } from 'pdfjs-dist'
import { IDENTITY, apply, multiply, type Matrix } from './pdf-matrix.ts'

/** One character (or ligature) on a page, in points from the top left. */
export interface Glyph {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Baseline. */
  readonly y: number
  /** Height of the letters' em. */
  readonly size: number
}

/** A straight horizontal or vertical line on a page; `from` < `to` along it, `at` across it. */
export interface Rule {
  readonly horizontal: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface PageMarks {
  readonly glyphs: Glyph[]
  readonly rules: Rule[]
  /** Characters that stand turned or upside down. */
  turned: number
  /** The page shows at least one picture. */
  images: boolean
}

/** No page is larger (ISO 32000-2, annex C: 14,400 units), and none that is printed comes near. */
const MAX_PLACE = 20_000
/** Thicker filled rectangles are shading, not lines. */
const MAX_RULE_WIDTH = 3
const MIN_RULE_LENGTH = 4
/** A page with more marks is a drawing; what is beyond is not looked at. */
const MAX_GLYPHS = 200_000
const MAX_RULES = 50_000

interface DrawnGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

export interface MarkFont {
  /** From glyph space to ems. */
  readonly scale: number
  readonly vertical: boolean
}

interface State {
  ctm: Matrix
  font: MarkFont
  fontSize: number
  charSpacing: number
  wordSpacing: number
  hScale: number
  leading: number
  rise: number
}

/**
 * Follows a page's drawing operators (ISO 32000-2 §8, §9) as far as letters and straight lines go.
 *
 * @param base from the page's user space to points from the top left
 * @param fontOf the font of that name
 */
export function readMarks(
  list: OperatorList,
  operators: typeof AllOperators,
  base: Matrix,
  fontOf: (name: string) => MarkFont,
): PageMarks {
  const follower = new Follower(base, fontOf)
  const actions = actionsOf(operators, follower)
  for (let at = 0; at < list.fnArray.length && !follower.full; at += 1) {
    const args = list.argsArray[at]
    actions.get(list.fnArray[at] ?? -1)?.(Array.isArray(args) ? args : [])
  }
  return follower.marks
}

type Action = (args: readonly unknown[]) => void

function actionsOf(operators: typeof AllOperators, follower: Follower): ReadonlyMap<number, Action> {
  const { state } = follower
  const image: Action = () => {
    follower.marks.images = true
  }
  return new Map<number, Action>([
    [operators.save, () => follower.save()],
    [operators.restore, () => follower.restore()],
    [operators.transform, (args) => follower.transform(args)],
    [
      operators.paintFormXObjectBegin,
      ([matrix]) => {
        follower.save()
        if (Array.isArray(matrix)) follower.transform(matrix)
      },
    ],
    [operators.paintFormXObjectEnd, () => follower.restore()],
    [operators.constructPath, ([paint, path]) => follower.path(paint, path, operators)],
    [operators.beginText, () => follower.beginText()],
    [operators.setFont, ([name, size]) => follower.setFont(String(name), number(size))],
    [operators.setCharSpacing, ([value]) => (state().charSpacing = number(value))],
    [operators.setWordSpacing, ([value]) => (state().wordSpacing = number(value))],
    [operators.setHScale, ([value]) => (state().hScale = number(value) / 100)],
    [operators.setLeading, ([value]) => (state().leading = -number(value))],
    [operators.setTextRise, ([value]) => (state().rise = number(value))],
    [operators.setTextMatrix, (args) => follower.setTextMatrix(args)],
    [operators.moveText, ([x, y]) => follower.moveText(number(x), number(y))],
    [
      operators.setLeadingMoveText,
      ([x, y]) => {
        state().leading = number(y)
        follower.moveText(number(x), number(y))
      },
    ],
    [operators.nextLine, () => follower.moveText(0, state().leading)],
    [operators.showText, ([glyphs]) => follower.show(glyphs)],
    [operators.paintImageXObject, image],
    [operators.paintImageMaskXObject, image],
    [operators.paintInlineImageXObject, image],
    [operators.paintSolidColorImageMask, image],
  ])
}

class Follower {
  readonly marks: PageMarks = { glyphs: [], rules: [], turned: 0, images: false }
  readonly #fontOf: (name: string) => MarkFont
  readonly #saved: State[] = []
  #state: State
  #lineMatrix: Matrix = IDENTITY
  #x = 0

  constructor(base: Matrix, fontOf: (name: string) => MarkFont) {
    this.#fontOf = fontOf
    this.#state = {
      ctm: base,
      font: { scale: 0.001, vertical: false },
      fontSize: 0,
      charSpacing: 0,
      wordSpacing: 0,
      hScale: 1,
      leading: 0,
      rise: 0,
    }
  }

  get full(): boolean {
    return this.marks.glyphs.length > MAX_GLYPHS
  }

  readonly state = (): State => this.#state

  save(): void {
    if (this.#saved.length < 1000) this.#saved.push({ ...this.#state })
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  transform(matrix: readonly unknown[]): void {
    this.#state.ctm = multiply(this.#state.ctm, toMatrix(matrix))
  }

  beginText(): void {
    this.#lineMatrix = IDENTITY
    this.#x = 0
  }

  setFont(name: string, size: number): void {
    this.#state.font = this.#fontOf(name)
    this.#state.fontSize = size
  }

  /** The matrix comes as one list or as six numbers, by the version of the library. */
  setTextMatrix(args: readonly unknown[]): void {
    this.#lineMatrix = toMatrix(args)
    this.#x = 0
  }

  moveText(x: number, y: number): void {
    this.#lineMatrix = multiply(this.#lineMatrix, [1, 0, 0, 1, x, y])
    this.#x = 0
  }

  show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return
    const { font, fontSize, charSpacing, wordSpacing, hScale, rise, ctm } = this.#state
    if (font.vertical) {
      this.marks.turned += glyphs.length
      return
    }
    const matrix = multiply(ctm, this.#lineMatrix)
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#x -= (glyph / 1000) * fontSize * hScale
        continue
      }
      if (!isGlyph(glyph)) continue
      const width = glyph.width * font.scale * fontSize * hScale
      this.#add(glyph.unicode, matrix, width, fontSize, rise)
      this.#x += width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * hScale
    }
  }

  path(paint: unknown, path: unknown, operators: typeof AllOperators): void {
    const data: unknown = Array.isArray(path) ? path[0] : null
    if (this.marks.rules.length > MAX_RULES || !(data instanceof Float32Array || Array.isArray(data))) return
    const {
      stroke,
      closeStroke,
      fill,
      eoFill,
      fillStroke,
      eoFillStroke,
      closeFillStroke,
      closeEOFillStroke,
    } = operators
    const fills = [fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke].some(
      (op) => op === paint,
    )
    const strokes = paint === stroke || paint === closeStroke || (fills && paint !== fill && paint !== eoFill)
    for (const points of subpaths(Array.from(data, number))) {
      const drawn = points.map(([x, y]) => apply(this.#state.ctm, x, y))
      if (!drawn.flat().every(isOnPage)) continue
      if (fills) this.#addThinBox(drawn)
      if (strokes) for (const [index, point] of drawn.entries()) this.#addLine(drawn[index - 1], point)
    }
  }

  #add(text: string, matrix: Matrix, width: number, fontSize: number, rise: number): void {
    const [a, b, c, d] = matrix
    const [x0, y] = apply(matrix, this.#x, rise)
    const [x1] = apply(matrix, this.#x + width, rise)
    const along = a * Math.sign(fontSize * this.#state.hScale)
    const upright = along > 0 && Math.abs(b) < 0.2 * along
    if (!upright) {
      if (text.trim() !== '') this.marks.turned += 1
      return
    }
    const size = Math.hypot(c, d) * Math.abs(fontSize)
    if (size > 0 && x1 >= x0 && Number.isFinite(x0 + x1 + y))
      this.marks.glyphs.push({ text, x0, x1, y, size })
  }

  #addThinBox(points: readonly Point[]): void {
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const [width, height] = [right - left, bottom - top]
    if (height <= MAX_RULE_WIDTH && width >= MIN_RULE_LENGTH) {
      this.marks.rules.push({ horizontal: true, at: (top + bottom) / 2, from: left, to: right })
    } else if (width <= MAX_RULE_WIDTH && height >= MIN_RULE_LENGTH) {
      this.marks.rules.push({ horizontal: false, at: (left + right) / 2, from: top, to: bottom })
    }
  }

  #addLine(start: Point | undefined, end: Point): void {
    if (start === undefined) return
    const [[x0, y0], [x1, y1]] = [start, end]
    const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
    if (height < 0.5 && width >= MIN_RULE_LENGTH) {
      this.marks.rules.push({
        horizontal: true,
        at: (y0 + y1) / 2,
        from: Math.min(x0, x1),
        to: Math.max(x0, x1),
      })
    } else if (width < 0.5 && height >= MIN_RULE_LENGTH) {
      this.marks.rules.push({
        horizontal: false,
        at: (x0 + x1) / 2,
        from: Math.min(y0, y1),
        to: Math.max(y0, y1),
      })
    }
  }
}

type Point = readonly [number, number]

/** pdf.js writes a path as numbers: 0 x y (move), 1 x y (line), 2 six numbers (curve), 3 four, 4 (close). */
function subpaths(data: readonly number[]): Point[][] {
  const paths: Point[][] = []
  let current: Point[] = []
  for (let at = 0; at < data.length;) {
    const code = data[at] ?? -1
    const count = [2, 2, 6, 4, 0][code]
    if (count === undefined) return []
    const point: Point = [data[at + count - 1] ?? 0, data[at + count] ?? 0]
    if (code === 0) paths.push((current = [point]))
    else if (code === 4) current.push(current[0] ?? [0, 0])
    else current.push(point)
    at += count + 1
  }
  return paths
}

function isOnPage(place: number): boolean {
  return Math.abs(place) <= MAX_PLACE
}

function isGlyph(value: unknown): value is DrawnGlyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

/** Six numbers, or a list of six, as a matrix; what is no number counts as 0. */
export function toMatrix(values: readonly unknown[]): Matrix {
  const six =
    values.length === 1 && typeof values[0] === 'object' ? Array.from(values[0] as ArrayLike<number>) : values
  return [number(six[0]), number(six[1]), number(six[2]), number(six[3]), number(six[4]), number(six[5])]
}
