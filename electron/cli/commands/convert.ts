import type { ListContent } from '../../../shared/duty-list/content.ts'
import { printExchange } from '../../../shared/duty-list/exchange.ts'
import { layoutFor } from '../../../shared/layout/built-in.ts'
import { packContent } from '../../../shared/list-package/pack-content.ts'
import { PACKAGE_ENDING, packedList } from '../../../shared/list-package/schema.ts'
import { officialTable } from '../../../shared/official-table/build.ts'
import { ok } from '../../../shared/result.ts'
import { writePackage } from '../../list-package/write-package.ts'
import type { Jobs } from '../../worker/types.ts'
import type { Run } from '../command.ts'
import { findingLines, listSize } from '../findings.ts'
import { EXIT, failWith, failureOf } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import { requestedOutputs, saveAll } from '../outputs.ts'
import type { Output } from '../outputs.ts'
import { readDraft, withJobs } from '../with-jobs.ts'

/** `convert FILE --docx F …`: import and export in one step; no database is opened. */
export const runConvert: Run = async (invocation) => {
  const { operands, terminal } = invocation
  const outputs = await requestedOutputs(invocation, operands)
  if (!outputs.ok) return outputs
  return withJobs(async (jobs) => {
    const draft = await readDraft(jobs, operands[0] ?? '', terminal)
    if (!draft.ok) return draft
    const { list, findings } = draft.value
    const files: { output: Output; bytes: Uint8Array }[] = []
    for (const output of outputs.value) {
      const bytes = await build(jobs, list, output.format)
      if (!bytes.ok) return bytes
      files.push({ output, bytes: bytes.value })
    }
    const saved = await saveAll(files)
    if (!saved.ok) return saved
    const names = outputs.value.map(({ name }) => name).join('、')
    terminal.say([`已转换（${listSize(list.categories)}）：${names}`, ...findingLines(findings)].join('\n'))
    return ok(undefined)
  })
}

async function build(jobs: Jobs, list: ListContent, format: Output['format']): Promise<Outcome<Uint8Array>> {
  if (format === PACKAGE_ENDING) return buildPackage(list)
  if (format === 'json') return ok(new TextEncoder().encode(printExchange(list)))
  const table = officialTable(list, layoutFor(list.kind, list.columns))
  const written = await jobs.writeTable('export', table, format)
  return written.ok ? written : failureOf(written.error)
}

function buildPackage(list: ListContent): Outcome<Uint8Array> {
  const packed = packContent(list)
  if (packedList.safeParse(packed).success) return ok(writePackage([packed]))
  return failWith(
    EXIT.output,
    '表头的文字太长，或者类别、事项过多，清单包装不下，没有写入任何文件；请先改好原文件，或改为导出 JSON。',
  )
}
