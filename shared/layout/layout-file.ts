import { fail, ok, type Result } from '../result.ts'
import { printProblem } from './print-problem.ts'
import { layoutSchema } from './schema.ts'
import type { Layout } from './types.ts'

const FORMAT = 'duty-layout/1'

/** The ending of a layout's file, without the dot. */
export const LAYOUT_FILE_ENDING = 'layout.json'

/** The text of a file that carries one layout to another computer: UTF-8 JSON, a line end at the end. */
export function printLayoutFile(layout: Layout): string {
  return `${JSON.stringify({ format: FORMAT, layout }, null, 2)}\n`
}

/**
 * Reads what {@link printLayoutFile} wrote.
 *
 * @returns the layout, or one Chinese sentence: not such a file, written by a newer program, damaged,
 *   or a layout that can't print
 */
export function readLayoutFile(text: string): Result<Layout, string> {
  const content = parseJson(text)
  if (typeof content !== 'object' || content === null || !('format' in content) || !('layout' in content)) {
    return fail('这不是版式文件，请选择由本软件导出的版式文件。')
  }
  if (content.format !== FORMAT) return fail('这个版式文件由更新版本的软件导出，请先升级本软件。')
  const parsed = layoutSchema.safeParse(content.layout)
  if (!parsed.success) {
    return fail(`版式文件已损坏（${parsed.error.issues[0]?.path.join('.') ?? ''}），请重新导出后再试。`)
  }
  const problem = printProblem(parsed.data)
  return problem === null ? ok(parsed.data) : fail(`这个版式不能打印：${problem}`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

/**
 * A name that no layout has yet: “五列” becomes “五列 2”, “五列 3” …
 *
 * @param taken names in use, the built-in ones included
 */
export function freeLayoutName(wanted: string, taken: readonly string[]): string {
  const base = wanted.trim() === '' ? '版式' : wanted.trim()
  if (!taken.includes(base)) return base
  let number = 2
  while (taken.includes(`${base} ${number}`)) number += 1
  return `${base} ${number}`
}
