import { listContent } from '../../shared/contract/schemas.ts'
import type { Draft, ImportProblem } from '../../shared/draft/types.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { Corrections } from '../../shared/draft/corrections.ts'
import { interpret } from './interpret/interpret.ts'
import { isPackage } from '../list-package/read-package.ts'
import { readExchange } from './read-exchange.ts'
import { readFile } from './read-file.ts'
import { unreadable } from './readers/limits.ts'
import { sniff } from './sniff.ts'

const PACKAGE = '这是清单包，里面的清单要原样放入清单库；请单独导入它，再导出、校对其中的清单。'
const BEYOND_LIMITS = '表中有超长的文字或过多的内容，不像履职事项清单，未导入；请检查文件是否损坏。'

export interface ImportProgress {
  readonly step: string
  readonly done: number
  readonly total: number
}

/**
 * Makes a draft of whatever last year's list is kept in.
 *
 * @param name the file's name; only its year is used, where the list names none
 * @param bytes the whole file
 * @param onProgress called before each of the two steps, 读取 and 识别
 * @param corrections what the clerk set right in the preview
 * @returns `unreadable` or `no-table`, each with one Chinese sentence
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  onProgress: (progress: ImportProgress) => void = () => {},
  corrections: Corrections = {},
): Promise<Result<Draft, ImportProblem>> {
  onProgress({ step: '正在读取文件', done: 0, total: 2 })
  if (isPackage(bytes)) return unreadable(PACKAGE)
  if (sniff(bytes) === 'json') return bounded(readExchange(bytes))
  const file = await readFile(name, bytes)
  if (!file.ok) return file
  onProgress({ step: '正在识别表格', done: 1, total: 2 })
  const draft = interpret(file.value, { fileName: name, ...corrections })
  onProgress({ step: '正在识别表格', done: 2, total: 2 })
  return bounded(draft)
}

/** A draft that no screen could take (a name of many thousand characters) is no list. */
function bounded(draft: Result<Draft, ImportProblem>): Result<Draft, ImportProblem> {
  if (!draft.ok || listContent.safeParse(draft.value.list).success) return draft
  return fail({ code: 'no-table', message: BEYOND_LIMITS })
}
