import { endsLikeOrganisation } from './organisation.ts'

/** The names of a cell, and how many of them were joined from pieces. */
export interface Departments {
  readonly names: readonly string[]
  /** Names put together although no bracket or branch office says so: for a second look. */
  readonly guessed: readonly string[]
}

/** 石拐区分局: a branch named by its region alone belongs to the bureau before it. */
const BRANCH =
  /^((?:(?!局)\p{Script=Han}){1,8}[区县旗市镇乡盟州])(?:分局|分公司|分中心|分行|支行|支队|大队|管理站|办事处)$/u
const BODY = /(?:局|公司|集团|中心|银行|总队|支队|管理处|管理局)$/
const BRACKET = /^[（(]/

const PARTS = /[、，,；;\s（(]/

function pieces(line: string): string[] {
  if (!PARTS.test(line)) return line === '' ? [] : [line]
  const found: string[] = []
  let depth = 0
  let piece = ''
  for (const char of line) {
    if (/[（(]/.test(char)) depth += 1
    if (/[）)]/.test(char)) depth = Math.max(0, depth - 1)
    if (depth === 0 && /[、，,；;\s]/.test(char)) {
      found.push(piece)
      piece = ''
    } else if (!/\s/.test(char)) piece += char
  }
  return [...found, piece].filter((each) => each !== '')
}

function belongsTogether(before: string, piece: string): boolean {
  if (BRACKET.test(piece)) return true
  const region = BRANCH.exec(piece)?.[1]
  return region !== undefined && BODY.test(before) && !before.includes(region)
}

/** A name cut off by a line break: no department ends like the first piece, one ends like both. */
function wasCut(before: string, piece: string): boolean {
  return (
    before.length >= 4 &&
    piece.length <= 8 &&
    !endsLikeOrganisation(before) &&
    endsLikeOrganisation(before + piece)
  )
}

/**
 * The names in a cell 对应上级部门. A blank, a line break, a paragraph and 、 part names; they do not
 * inside brackets, before a bracket, or before a branch office named by its region alone.
 *
 * @param lines the cell's lines
 */
export function splitDepartments(lines: readonly string[]): Departments {
  const names: string[] = []
  const guessed: string[] = []
  for (const piece of lines.flatMap((line) => pieces(line.replaceAll('\u200b', '')))) {
    const before = names.at(-1)
    if (before !== undefined && belongsTogether(before, piece)) names[names.length - 1] = before + piece
    else if (before !== undefined && wasCut(before, piece)) {
      names[names.length - 1] = before + piece
      guessed.push(before + piece)
    } else names.push(piece)
  }
  return { names, guessed }
}
