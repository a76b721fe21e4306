import { CONFUSIONS } from '../data/look-alikes.ts'
import { MISPRINT_PATTERNS, MISPRINTS } from '../data/misprints.ts'
import { dictionaryOf } from '../dictionary.ts'
import { foundByPattern } from '../matches.ts'
import { isOften } from '../profile.ts'
import type { Profile } from '../profile.ts'
import type { Found, ItemRule } from '../types.ts'
import type { Cell } from '../view.ts'
import { isWord } from '../words.ts'

const confusionsIn = dictionaryOf(CONFUSIONS.keys())
const RIGHT_OF: ReadonlyMap<string, string> = new Map(MISPRINTS)
const misprintsIn = dictionaryOf(RIGHT_OF.keys())

function fixedIn(cell: Cell): Found[] {
  return misprintsIn(cell.text).flatMap(({ word, start }): Found[] => {
    if (word.length === 2 && belongsToNeighbours(cell.text, start, 2)) return []
    const right = RIGHT_OF.get(word) ?? word
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
    end: Math.min(cell.text.length, found.end + 2),
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
function belongsToNeighbours(text: string, at: number, length: number): boolean {
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

/** 镇报 in 镇报送: what the list itself writes again and again is no slip. */
function isUsualHere(text: string, at: number, profile: Profile): boolean {
  const wrong = text.slice(at, at + 2)
  const after = text.slice(at + 1, at + 3)
  return (
    isOften(wrong, profile) ||
    (after.length === 2 && isOften(after, profile)) ||
    (at > 0 && isOften(text.slice(at - 1, at + 1), profile))
  )
}

function alikeIn(cell: Cell, profile: Profile): Found[] {
  const { text } = cell
  return confusionsIn(text).flatMap(({ word, start }): Found[] => {
    const right = CONFUSIONS.get(word)
    if (right === undefined || RIGHT_OF.has(word)) return []
    if (isWord(word) || belongsToNeighbours(text, start, 2) || isUsualHere(text, start, profile)) return []
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
