import { KIND_NAMES } from '../../../shared/duty-list/kinds.ts'
import type { ListHeading } from '../../../shared/duty-list/types.ts'
import { safeFileStem } from '../file-name.ts'

type Named = Pick<ListHeading, 'kind' | 'office'>

/** Bytes of a name in UTF-8: with folders around it a path stays below Windows' 260 characters. */
const LONGEST = 180
/** Of these at least so many are the department's. */
const DEPARTMENTS_SHARE = 90
/** Room for “（99）.docx” at the end. */
const LONGEST_END = 13

/** What the folder, or the packed file, of a list's extracts is called: 青禾镇配合履职事项清单征求意见稿. */
export function extractFolderName(list: Named): string {
  return safeFileStem(`${listName(list)}征求意见稿`, LONGEST - LONGEST_END)
}

/**
 * The file of each department: 青禾镇配合履职事项清单（征求意见稿）—县公安局.docx. Names are good on Windows
 * and differ from each other, and from `taken`, for systems that don't tell capitals.
 */
export function extractFileNames(
  list: Named,
  departments: readonly string[],
  taken: readonly string[],
): string[] {
  const head = safeFileStem(`${listName(list)}（征求意见稿）—`, LONGEST - DEPARTMENTS_SHARE - LONGEST_END)
  const used = new Set(taken.map(comparable))
  return departments.map((department) => {
    const stem = safeFileStem(head + (safeFileStem(department) || '部门'), LONGEST - LONGEST_END)
    let name = `${stem}.docx`
    for (let count = 2; used.has(comparable(name)); count += 1) name = `${stem}（${count}）.docx`
    used.add(comparable(name))
    return name
  })
}

function listName({ kind, office }: Named): string {
  return (office?.trim() ?? '') + KIND_NAMES[kind]
}

function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
