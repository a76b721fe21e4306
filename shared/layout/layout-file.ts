import { fail, ok, type Result } from '../result.ts'
import { LARGEST_LAYOUT_FILE, TOO_LARGE_FOR_A_LAYOUT } from './layout-file-limit.ts'
import { printProblem } from './print-problem.ts'
import { layoutSchema } from './schema.ts'
import type { Layout } from './types.ts'

const FORMAT_NAME = 'duty-layout'
const FORMAT_VERSION = 1

/** The ending of a layout's file, without the dot. */
export const LAYOUT_FILE_ENDING = 'layout.json'

/** The text of a file that carries one layout to another computer: UTF-8 JSON, a line end at the end. */
export function printLayoutFile(layout: Layout): string {
  return `${JSON.stringify({ format: `${FORMAT_NAME}/${FORMAT_VERSION}`, layout }, null, 2)}\n`
}

/**
 * Reads what {@link printLayoutFile} wrote. Whatever else is in a file is refused, not skipped: what
 * this program does not know it can't print either.
 *
 * @returns the layout, or one Chinese sentence: too large, not such a file, written by a newer program,
 *   damaged, or a layout that can't print
 */
export function readLayoutFile(text: string): Result<Layout, string> {
  if (text.length > LARGEST_LAYOUT_FILE) return fail(TOO_LARGE_FOR_A_LAYOUT)
  const content = parseJson(text)
  if (typeof content !== 'object' || content === null) return fail(NOT_A_LAYOUT)
  const version = versionOf(content)
  if (version === null) return fail(NOT_A_LAYOUT)
  if (version > FORMAT_VERSION) return fail('这个版式文件由更新版本的软件导出，请先升级本软件，再导入。')
  const { format: _, layout, ...others } = content as Record<string, unknown>
  const parsed = layoutSchema.safeParse(layout)
  if (!parsed.success || Object.keys(others).length > 0) {
    const place = parsed.error?.issues[0]?.path.join('.') ?? Object.keys(others)[0] ?? ''
    const where = place === '' ? '' : `（${place.slice(0, 60)}）`
    return fail(`版式文件的内容不对${where}，没有导入，请在原来的电脑上重新导出。`)
  }
  const problem = printProblem(parsed.data)
  return problem === null ? ok(parsed.data) : fail(`这个版式不能打印，没有导入：${problem}`)
}

const NOT_A_LAYOUT = '这不是版式文件，没有导入，请选择由本软件“导出版式”得到的文件。'

/** @returns null where the file does not say that it holds a layout */
function versionOf(content: object): number | null {
  const format = 'format' in content ? content.format : null
  const version = typeof format === 'string' ? /^duty-layout\/([1-9]\d{0,3})$/.exec(format)?.[1] : undefined
  return version === undefined ? null : Number(version)
}

/** @returns undefined where it is no JSON; the byte order mark of some editors is no part of it */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
