import { CONFUSIONS } from '../data/look-alikes.ts'
import { MISPRINT_PATTERNS, MISPRINTS } from '../data/misprints.ts'
import { dictionaryOf } from '../dictionary.ts'
import { foundByPattern } from '../matches.ts'
import { isOften } from '../profile.ts'
import type { Profile } from '../profile.ts'
import type { Found, ItemRule } from '../types.ts'
import type { Cell } from '../view.ts'
import { isWord, roughness } from '../words.ts'

const confusionsIn = dictionaryOf(CONFUSIONS.keys())
const RIGHT_OF: ReadonlyMap<string, string> = new Map(MISPRINTS)
const misprintsIn = dictionaryOf(RIGHT_OF.keys())

function fixedIn(cell: Cell): Found[] {
  return misprintsIn(cell.text).flatMap(({ word, start }): Found[] => {
    const right = RIGHT_OF.get(word) ?? word
    if (word.length === 2 && isRightAsItIs(cell.text, start, right)) return []
    const end = start + word.length
    return [{ cell, start, end, message: `“${word}”应为“${right}”。`, edits: [{ start, end, text: right }] }]
  })
}

function patternIn(cell: Cell, [pattern, right]: readonly [RegExp, string]): Found[] {
  return foundByPattern(cell, pattern, ([wrong]) => ({
    message: `“${wrong}”应为“${right || '（删去）'}”。`,
    fix: right,
  })).map((found) => ({
    ...found,
    start: Math.max(0, found.start - 2),
    end: found.end + (/^[^\n]{0,2}/.exec(cell.text.slice(found.end))?.[0].length ?? 0),
  }))
}

export const misprint: ItemRule = {
  id: 'misprint',
  title: '错别字',
  severity: 'error',
  description: '写错的词（户口薄、拔付、按装），在哪里都是错的。',
  source: '《现代汉语词典》；《第一批异形词整理表》（GF 1001-2001）',
  scope: 'item',
  check: (item) =>
    item.filled.flatMap((cell) => [
      ...fixedIn(cell),
      ...MISPRINT_PATTERNS.flatMap((pattern) => patternIn(cell, pattern)),
    ]),
}

/** Part of a word with its neighbours: 户口 in 申请人户口本, so 人户 is no slip for 入户. */
function belongsToNeighbours(text: string, at: number): boolean {
  const length = 2
  const [first, last] = [text.charAt(at), text.charAt(at + length - 1)]
  const [before, after] = [text.charAt(at - 1), text.charAt(at + length)]
  return (
    isWord(before + first) ||
    isWord(last + after) ||
    isWord(text.slice(at - 2, at + 1)) ||
    isWord(last + text.slice(at + length, at + length + 2)) ||
    isWord(text.slice(at - 1, at + length)) ||
    isWord(text.slice(at, at + length + 1))
  )
}

const AROUND = 4
const HANZI = /^[\u4e00-\u9fff]$/

/**
 * Belongs to its neighbours, and the text falls into words no better with the other word:
 * 强化宜传教育 has 传教 too, but 强化|宣传|教育 is smoother.
 */
function isRightAsItIs(text: string, at: number, right: string): boolean {
  if (!belongsToNeighbours(text, at)) return false
  const [before, after] = [text.slice(Math.max(0, at - AROUND), at), text.slice(at + 2, at + 2 + AROUND)]
  return roughness(before + right + after) + 1 >= roughness(before + text.slice(at, at + 2) + after)
}

/**
 * 镇报 in 镇报送: what the list itself writes again and again is no slip. 报送 is a word of its own
 * unless the list has 填报送 too, as it has 宣传教 for 传教.
 */
function isUsualHere(text: string, at: number, right: string, profile: Profile): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 2)]
  if (isOften(text.slice(at, at + 2), profile)) return true
  if (
    HANZI.test(after) &&
    isOften(text.charAt(at + 1) + after, profile) &&
    !isOften(right + after, profile, 1)
  )
    return true
  return (
    HANZI.test(before) && isOften(before + text.charAt(at), profile) && !isOften(before + right, profile, 1)
  )
}

function alikeIn(cell: Cell, profile: Profile): Found[] {
  const { text } = cell
  return confusionsIn(text).flatMap(({ word, start }): Found[] => {
    const right = CONFUSIONS.get(word)
    if (right === undefined || RIGHT_OF.has(word)) return []
    if (isWord(word) || isRightAsItIs(text, start, right) || isUsualHere(text, start, right, profile))
      return []
    return [{ cell, start, end: start + 2, message: `“${word}”疑为“${right}”（形近字）。` }]
  })
}

export const lookAlike: ItemRule = {
  id: 'look-alike',
  title: '形近字',
  severity: 'warning',
  description: '不成词的两个字，换一个形近的字就是常用词（人户→入户、整冶→整治）。',
  source: '《现代汉语词典》的常用词；文字识别（OCR）和五笔、拼音输入的常见差错',
  scope: 'item',
  check: (item, profile) => item.filled.flatMap((cell) => alikeIn(cell, profile)),
}
