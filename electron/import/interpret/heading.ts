import type { DocumentMark } from '../../../shared/duty-list/document-mark.ts'
import type { ListKind } from '../../../shared/duty-list/types.ts'
import type { Header } from './find-header.ts'
import type { MatrixRow } from './matrix.ts'

/** What stands above the table. */
export interface SourceHeading {
  readonly title: readonly string[]
  readonly office: string | null
  readonly year: number | null
  /** As the program itself wrote it; null where the title and the columns decide. */
  readonly kind: ListKind | null
  /** A category's line right above the table; null where there is none. */
  readonly category: string | null
  /** Lines above the table that are not part of the title. */
  readonly others: readonly string[]
}

const CATEGORY = /^[一二三四五六七八九十]{1,3}、.{1,30}$/
const ATTACHMENT = /^附件?\s*[0-9０-９一二三四五六七八九十]*\s*[:：]?$/
const REGION_END = /(?:省|自治区|市|区|县|旗|盟|州|地区|街道|镇|乡|苏木)$/
/** Province, prefecture and county before an office's name; the office keeps a name of its own. */
const REGIONS =
  /^(?:.*(?:省|自治区|自治州|自治县|自治旗|地区|盟))?(?:.{2,}?[市州盟])?(?:.+?[区县旗市](?![区县旗市]))?(?=.+(?:街道|镇|乡|苏木)$)/
const KINDS: readonly (readonly [ListKind, RegExp])[] = [
  ['cooperation', /配合/],
  ['reclaimed', /收回/],
  ['basic', /基本/],
]

/** 内蒙古自治区…区 …街道配合履职事项清单: a blank after a region parts the lines of a title. */
function titleLines(line: string): string[] {
  const [first = '', ...rest] = line.trim().split(/\s+/)
  if (rest.length > 0 && REGION_END.test(first) && /清单/.test(rest.join(''))) return [first, rest.join(' ')]
  return [line.trim()]
}

function linesAbove(matrix: readonly MatrixRow[], header: Header): string[] {
  return matrix
    .slice(0, header.row)
    .flatMap(({ own }) => own.flatMap(({ lines }) => lines.map(({ text }) => text.trim())))
    .filter((line) => line !== '')
}

/** May this line be the first of two title lines? */
function leadsTitle(line: string): boolean {
  return line.length <= 30 && !/[0-9：:。，（(]/.test(line) && !ATTACHMENT.test(line)
}

function findTitle(lines: readonly string[]): { title: string[]; others: string[] } {
  let last = lines.findLastIndex((line) => line.length <= 80 && /清单(?:（.*）|\(.*\))?$/.test(line))
  if (last === -1) last = lines.findLastIndex((line) => line.length <= 60 && leadsTitle(line))
  if (last === -1) return { title: [], others: [...lines] }
  const first = last > 0 && leadsTitle(lines[last - 1] ?? '') ? last - 1 : last
  return {
    title: lines.slice(first, last + 1).flatMap(titleLines),
    others: [...lines.slice(0, first), ...lines.slice(last + 1)],
  }
}

/**
 * The office a title names: what stands before 配合履职事项清单 (基本 …, 履职 …) without the regions
 * above it.
 *
 * @param title lines as printed
 * @returns null where no 镇, 乡, 街道 or 苏木 is named
 */
export function officeOf(title: readonly string[]): string | null {
  const text = title.join('').replaceAll(/\s/g, '')
  const named =
    /^(.*?(?:街道|镇|乡|苏木))(?:办事处|人民政府)?(?:上级部门|配合|基本|收回|履行|履职|承接|权责|职责|事项|[0-9]{4}年|（|\()/.exec(
      text,
    )
  const whole = named?.[1]
  if (!whole) return null
  return whole.slice(REGIONS.exec(whole)?.[0].length ?? 0)
}

/** A four-digit year with 年 or 年度 after it. */
export function yearIn(text: string): number | null {
  const year = /(?<!\d)(19[5-9]\d|20\d{2})\s*(?=年)/.exec(text.normalize('NFKC'))?.[1]
  return year === undefined ? null : Number(year)
}

/** The heading as the program itself wrote it, if nobody changed the title since. */
function markedHeading(
  lines: readonly string[],
  mark: DocumentMark | null,
): Omit<SourceHeading, 'category'> | null {
  if (!mark) return null
  const others = lines.filter((line) => ATTACHMENT.test(line))
  const above = lines.filter((line) => !ATTACHMENT.test(line)).join('')
  const same = above.replaceAll(/\s/g, '') === mark.title.join('').replaceAll(/\s/g, '')
  return same ? { ...mark, others } : null
}

/**
 * What the lines above the table say.
 *
 * @param mark what the document's properties say, where this program wrote it
 */
export function readHeading(
  matrix: readonly MatrixRow[],
  header: Header,
  mark: DocumentMark | null,
): SourceHeading {
  const above = linesAbove(matrix, header)
  const last = above.at(-1) ?? ''
  const category = CATEGORY.test(last) && !last.includes('清单') ? last : null
  const lines = category === null ? above : above.slice(0, -1)
  const marked = markedHeading(lines, mark)
  if (marked) return { ...marked, category }
  const { title, others } = findTitle(lines)
  const year = yearIn([...title, ...others].join('\n')) ?? mark?.year ?? null
  return { title, others, category, office: officeOf(title), year, kind: null }
}

/** The kind that a title names; null where it names none. */
export function kindNamed(title: readonly string[]): ListKind | null {
  const text = title.join('')
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** The kind of a list by its columns, where its title names none. */
export function kindByColumns({ columns }: Header): ListKind {
  const fields = columns.map(({ field }) => field)
  if (columns.some(({ header: words }) => /承接|工作方式/.test(words))) return 'reclaimed'
  return fields.includes('cooperationDuties') || fields.includes('superiorDuties') ? 'cooperation' : 'basic'
}
