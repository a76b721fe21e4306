import type { Draft, ImportProblem } from '../../shared/draft/types.ts'
import { exchangeSchema, fromExchange } from '../../shared/duty-list/exchange.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { decodeText } from './readers/decode-text.ts'
import { unreadable } from './readers/limits.ts'

const DAMAGED = 'JSON 文件已损坏或不完整，未导入；请重新导出后再试。'
const FOREIGN = '这个 JSON 文件不是本软件导出的履职清单，未导入；请选择“导出”得到的 .json 文件。'

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads a list from its exchange JSON, letter by letter.
 *
 * @returns `unreadable` where it is no JSON, `no-table` where it is JSON of something else
 */
export function readExchange(bytes: Uint8Array): Result<Draft, ImportProblem> {
  const json = parseJson(decodeText(bytes)?.replace(/^\ufeff/, '') ?? '')
  if (json === undefined) return unreadable(DAMAGED)
  const exchange = exchangeSchema.safeParse(json)
  if (!exchange.success) return fail({ code: 'no-table', message: FOREIGN })
  return ok({ list: fromExchange(exchange.data), findings: [], source: null })
}
