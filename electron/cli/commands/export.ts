import { ok } from '../../../shared/result.ts'
import type { Run } from '../command.ts'
import { listFailure, parseListId } from '../list-id.ts'
import { requestedOutputs, saveAll } from '../outputs.ts'
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
      const built = await service.call('export.build', { listId: listId.value, jobId: format, format })
      if (!built.ok) return listFailure(listId.value, built.error)
      files.push({ output, bytes: built.value.bytes })
    }
    const saved = await saveAll(files)
    if (saved.ok) invocation.terminal.say(`已导出：${outputs.value.map(({ name }) => name).join('、')}`)
    return saved.ok ? ok(undefined) : saved
  })
}
