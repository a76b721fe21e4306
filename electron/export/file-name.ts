import { KIND_NAMES } from '../../shared/duty-list/kinds.ts'
import type { ListHeading } from '../../shared/duty-list/types.ts'

/** Windows forbids these in a file name (Win32 “Naming Files”); each has a wide twin that reads the same. */
const WIDE_TWINS: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '”',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
}

/** Device names of Windows, forbidden with any ending and any case. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])$/i

/**
 * Linux takes 255 bytes a name (a hanzi has three), and the whole path must stay below 260 characters
 * on Windows: this leaves room for folders and for a “（2）”.
 */
const LONGEST_NAME = 180

/**
 * A file name for an exported list, good on Windows, Linux and in a browser's download:
 * 青禾镇配合履职事项清单.docx. Without an office the list's title gives the name.
 *
 * @param list its office, kind and title
 * @param format the ending, without a dot
 */
export function exportFileName(list: Pick<ListHeading, 'kind' | 'office' | 'title'>, format: string): string {
  const office = list.office?.trim() ?? ''
  const kind = KIND_NAMES[list.kind]
  const wanted = office === '' ? list.title.join('') : office + kind
  return `${safeFileStem(wanted, LONGEST_NAME - format.length - 1) || kind}.${format}`
}

/**
 * Turns any text into a file name without ending: no character Windows forbids, no device name, no
 * dot or blank at its ends.
 *
 * @param text e.g. a title or a department's name
 * @param longest bytes in UTF-8
 * @returns an empty text where nothing is left
 */
export function safeFileStem(text: string, longest = LONGEST_NAME): string {
  const shown = text
    .toWellFormed()
    .replace(/[<>:"/\\|?*]/g, (sign) => WIDE_TWINS[sign] ?? '')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, '')
  const stem = trimEnds(cutToBytes(trimEnds(shown), longest))
  const [device = ''] = stem.split('.')
  return DEVICE.test(device.trim()) ? `清单${stem}` : stem
}

function trimEnds(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/gu, '')
}

function cutToBytes(text: string, longest: number): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > longest) break
    kept += character
  }
  return kept
}
