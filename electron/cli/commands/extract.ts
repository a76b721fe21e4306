import { resolve } from 'node:path'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { parseReplyDay } from '../../../shared/extract/reply-date.ts'
import type { IsoDay } from '../../../shared/extract/reply-date.ts'
import { ok } from '../../../shared/result.ts'
import { saveFolder } from '../../export/save-folder.ts'
import type { Run } from '../command.ts'
import { listFailure, parseListId } from '../list-id.ts'
import { EXIT, failWith } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import { withService } from '../with-service.ts'

/** `extract LIST --out DIR`: a 征求意见 document for each department and an overview, all of them or none. */
export const runExtract: Run = async (invocation) => {
  const { operands, value, json, terminal } = invocation
  const listId = parseListId(operands[0] ?? '')
  if (!listId.ok) return listId
  const folder = value('out') ?? ''
  if (folder === '') return failWith(EXIT.usage, '请用 --out 给出存放征求意见稿的文件夹。')
  const replyBy = replyDay(value('reply-by'))
  if (!replyBy.ok) return replyBy
  return withService(invocation, async (service) => {
    const built = await service.call('extract.build', {
      listId: listId.value,
      jobId: 'extract',
      departments: null,
      replyBy: replyBy.value,
    })
    if (!built.ok) return listFailure(listId.value, built.error)
    const { files, overview } = built.value
    const path = resolve(terminal.workingFolder, folder)
    const saved = await saveFolder(path, [...files, overview])
    if (!saved.ok) return failWith(EXIT.output, saved.error.message)
    if (json) terminal.out(JSON.stringify(asJson(built.value, path, replyBy.value), null, 2))
    else for (const file of files) terminal.out(asLine(file))
    terminal.say([`已写入“${folder}”：${files.length} 个部门。`, ...leftOut(built.value)].join('\n'))
    return ok(undefined)
  })
}

function replyDay(typed: string | undefined): Outcome<IsoDay | null> {
  if (typed === undefined) return ok(null)
  const day = parseReplyDay(typed)
  if (day !== null) return ok(day)
  return failWith(EXIT.usage, `“${typed}”不是日期；反馈日期请写成 2026-12-05 或 2026年12月5日。`)
}

type Built = CallOutput<'extract.build'>

function asJson({ files, overview, unassigned }: Built, folder: string, replyBy: IsoDay | null): unknown {
  return {
    folder,
    files: files.map(({ name, department, items }) => ({
      file: name,
      department,
      count: items.length,
      items,
    })),
    overview: overview.name,
    unassigned,
    replyBy,
  }
}

function asLine({ name, department, items }: Built['files'][number]): string {
  return [department, items.length, items.join('、'), name].join('\t')
}

function leftOut({ unassigned }: Built): string[] {
  if (unassigned.length === 0) return []
  return [`有 ${unassigned.length} 个事项没有写明部门，不在征求意见稿中：第 ${unassigned.join('、')} 项。`]
}
