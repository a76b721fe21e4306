import { REDUPLICATIONS, WORD_JOINTS } from '../data/doubled.ts'
import { foundByPattern } from '../matches.ts'
import type { Found, ItemRule } from '../types.ts'
import type { Cell } from '../view.ts'
import { isWord, meetsAt, roughness } from '../words.ts'

const DOUBLED = /([\u4e00-\u9fff])\1+/g
const WINDOW = 6

/** By the doubled character: what may stand before and after it where two words meet. */
const JOINTS: ReadonlyMap<string, RegExp> = new Map(
  WORD_JOINTS.map(([char, before, after]) => [
    char,
    new RegExp(`(?:${before})${char}\\|${char}(?:${after})`),
  ]),
)

function isHanzi(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff'
}

/** Doubled at the beginning of a clause they are always right: 层层压实, 往往忽视. */
const ADVERBS = new Set('层往常仅刚纷频屡渐')

/** The text falls into words better with one of the twins. */
function isSmootherWithout(text: string, at: number): boolean {
  const [from, to] = [Math.max(0, at - WINDOW), at + 2 + WINDOW]
  return roughness(text.slice(from, at) + text.slice(at + 1, to)) < roughness(text.slice(from, to))
}

/** 人人有责, 家家户户; but 人人员 is 人员 with a slip. */
function isReduplication(text: string, at: number): boolean {
  const char = text.charAt(at)
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 2)]
  const twins = (first: number): boolean =>
    isHanzi(text.charAt(first)) && text.charAt(first) === text.charAt(first + 1)
  if (twins(at + 2) || twins(at - 2)) return REDUPLICATIONS.has(char)
  if (char === '等') return !isHanzi(after)
  if (!REDUPLICATIONS.has(char)) return false
  if (!isHanzi(before) && ADVERBS.has(char)) return true
  if (isWord(char + after) && isSmootherWithout(text, at)) return false
  return !isHanzi(before) || !(isWord(before + char) || isWord(text.slice(at - 2, at + 1)))
}

/** 饮用水|水源: the first ends a word, the second begins one. */
function isJoint(text: string, at: number): boolean {
  const char = text.charAt(at)
  const around = `${text.slice(Math.max(0, at - 4), at + 1)}|${text.slice(at + 1, at + 6)}`
  if (JOINTS.get(char)?.test(around)) return true
  const [from, to] = [Math.max(0, at - WINDOW), at + 2 + WINDOW]
  if (meetsAt(text.slice(from, to), at + 1 - from)) return true
  const left = [2, 3, 4].some((length) => at + 1 >= length && isWord(text.slice(at + 1 - length, at + 1)))
  const right = [2, 3, 4].some((length) => isWord(text.slice(at + 1, at + 1 + length)))
  if (!left || !right) return false
  return !isSmootherWithout(text, at)
}

function doubledIn(cell: Cell): Found[] {
  return foundByPattern(cell, DOUBLED, (match) => {
    const [run, char = ''] = match
    if (run.length === 2 && (isReduplication(cell.text, match.index) || isJoint(cell.text, match.index)))
      return null
    if (/[一二三四五六七八九十〇零]/.test(char)) return null
    return { message: `“${char}”重复，疑为多打了一个字。`, fix: char }
  })
}

export const doubledCharacter: ItemRule = {
  id: 'doubled-character',
  title: '重复的字',
  severity: 'error',
  description: '一个字多打了一遍（规定的的），词语正好相接的（饮用水水源）除外。',
  source: '校对惯例；GB/T 15834 以外的文字差错',
  scope: 'item',
  check: (item) => item.filled.flatMap(doubledIn),
}

const LONGEST_WORD = 5
/** 辖区内辖区: the word again after a short link. */
const REPEATED_SOON = /([\u4e00-\u9fff]{2,4})[内外]\1/g

/** Words written twice in a row; a pattern with a back reference takes ten times as long. */
function wordsTwice(cell: Cell): Found[] {
  const { text } = cell
  const found: Found[] = []
  for (let length = 2; length <= LONGEST_WORD; length += 1) {
    let same = 0
    for (let at = 0; at + length < text.length; at += 1) {
      same = text.charCodeAt(at) === text.charCodeAt(at + length) && isHanzi(text.charAt(at)) ? same + 1 : 0
      if (same < length) continue
      const start = at + 1 - length
      const word = text.slice(start, at + 1)
      same = 0
      if (new Set(word).size < 2 || found.some((other) => other.start <= start && start < other.end)) continue
      const end = start + 2 * length
      found.push({ cell, start, end, message: `“${word}”重复。`, edits: [{ start, end, text: word }] })
    }
  }
  return found
}

export const repeatedWord: ItemRule = {
  id: 'repeated-word',
  title: '重复的词',
  severity: 'warning',
  description: '一个词连着写了两遍（及时及时、辖区内辖区）。',
  source: '校对惯例；清单录入、合并时的常见差错',
  scope: 'item',
  check: (item) =>
    item.filled.flatMap((cell) => [
      ...wordsTwice(cell),
      ...foundByPattern(cell, REPEATED_SOON, ([, word = '']) => ({ message: `“${word}”前后重复。` })),
    ]),
}
