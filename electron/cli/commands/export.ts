import type { CallError } from '../../../shared/contract/errors.ts'
import { PACKAGE_ENDING } from '../../../shared/list-package/schema.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Service } from '../../service/create-service.ts'
import type { Run } from '../command.ts'
import { listFailure, parseListId } from '../list-id.ts'
import { requestedOutputs, saveAll } from '../outputs.ts'
import type { OutputFormat } from '../outputs.ts'
import { withService } from '../with-service.ts'

/** `export LIST --docx F …`: files in the list's own layout, all of them or none. */
export const runExport: Run = async (invocation) => {
  const listId = parseListId(invocation.operands[0] ?? '')
  if (!listId.ok) return listId
  const outputs = await requestedOutputs(invocation)
  if (!outputs.ok) return outputs
  return withService(invocation, async (service) => {
    const files = []
    for (const output of outputs.value) {
      const { format } = output
      const built = await build(service, listId.value, format)
      if (!built.ok) return listFailure(listId.value, built.error)
      files.push({ output, bytes: built.value.bytes })
    }
    const saved = await saveAll(files)
    if (saved.ok) invocation.terminal.say(`已导出：${outputs.value.map(({ name }) => name).join('、')}`)
    return saved.ok ? ok(undefined) : saved
  })
}

async function build(
  service: Service,
  listId: number,
  format: OutputFormat,
): Promise<Result<{ readonly bytes: Uint8Array }, CallError>> {
  if (format === PACKAGE_ENDING) return service.call('package.export', { listIds: [listId] })
  return service.call('export.build', { listId, jobId: format, format })
}
