import { foundByPattern } from '../matches.ts'
import type { ItemRule } from '../types.ts'

/** Latin letters that Chinese texts have with good reason, whatever their case. */
const USUAL_WORDS = new Set(
  'app apps wifi wi-fi word excel ppt pdf wps ofd qq vip logo email e-mail web www http https html ai ar vr it iphone android windows ios pos kpi'.split(
    ' ',
  ),
)
const UNITS = new Set(
  'km kg mg ml mm cm dm kv kw kwh mw gw hz khz mhz ghz db mpa kpa pa ppm pm gb mb kb tb m g l t w v h s min ha'.split(
    ' ',
  ),
)
const LATIN = /[ ]*[A-Za-z][A-Za-z'-]*(?:[ ]+[A-Za-z][A-Za-z'-]*)*[ ]*/g
const ADDRESS = /[A-Za-z0-9._%+-]+(?:@|\.)[A-Za-z0-9.-]+\.?[A-Za-z]{2,}|https?:\S+/

function isUsual(word: string, text: string, at: number): boolean {
  const lower = word.toLowerCase()
  if (USUAL_WORDS.has(lower) || UNITS.has(lower)) return true
  // Abbreviations and brands are capitals (LED, GIS); CO2 and PM2.5 go on with digits.
  if (/^[A-Z]{1,6}s?$/.test(word)) return !/^[A-Z]$/.test(word) || !isInsideDigits(text, at)
  return word.length === 1 && /[0-9]/.test(text[at - 1] ?? '') && UNITS.has(lower)
}

/** O and I between digits are misread 0 and 1. */
function isInsideDigits(text: string, at: number): boolean {
  return /[OI]/.test(text[at] ?? '') && (/[0-9]/.test(text[at - 1] ?? '') || /[0-9]/.test(text[at + 1] ?? ''))
}

export const latinWord: ItemRule = {
  id: 'latin-word',
  title: '汉字间的外文字母',
  severity: 'error',
  description: '汉字之间夹着英文单词或字母，多为识别错误；APP、LED、3C、C级等除外。',
  source: '文字识别（OCR）的常见错误；《国家通用语言文字法》第十一条',
  scope: 'item',
  check: (item) =>
    item.filled.flatMap((cell) => {
      if (!/[A-Za-z]/.test(cell.text)) return []
      return foundByPattern(cell, LATIN, (match) => {
        const word = match[0].trim()
        const at = match.index + match[0].indexOf(word)
        if (word.split(/ +/).every((one) => isUsual(one, cell.text, at))) return null
        if (
          ADDRESS.test(
            /\S*$/.exec(cell.text.slice(0, at))?.[0] +
              word +
              (/^[^\s一-龥]*/.exec(cell.text.slice(at + word.length))?.[0] ?? ''),
          )
        ) {
          return null
        }
        // “和” is what an OCR turns into “and”.
        if (word.toLowerCase() === 'and') return { message: '“and”应为“和”。', fix: '和' }
        return { message: `汉字之间有外文“${word}”，请核对原文。` }
      })
    }),
}

const FOREIGN = /[\u0370-\u03ff\u0400-\u04ff\u3040-\u30ff\uac00-\ud7a3]+/g

export const foreignLetter: ItemRule = {
  id: 'foreign-letter',
  title: '外文字符',
  severity: 'error',
  description: '希腊文、俄文、日文假名、韩文字符，多为识别错误。',
  source: '文字识别（OCR）的常见错误',
  scope: 'item',
  check: (item) =>
    item.filled.flatMap((cell) =>
      foundByPattern(cell, FOREIGN, ([text]) => ({ message: `这里有外文字符“${text}”，请核对原文。` })),
    ),
}

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]+/g

export const fullWidthLetter: ItemRule = {
  id: 'full-width-letter',
  title: '全角数字和字母',
  severity: 'warning',
  description: '数字和字母用了全角（１２、ＡＰＰ）。',
  source: 'GB/T 15835-2011 5.1（阿拉伯数字一般使用半角）',
  scope: 'item',
  check: (item) =>
    item.filled.flatMap((cell) =>
      foundByPattern(cell, FULL_WIDTH, ([text]) => ({
        message: `全角“${text}”应改为半角。`,
        fix: text.normalize('NFKC'),
      })),
    ),
}
