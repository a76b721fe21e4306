import { printExchange } from '../../../shared/duty-list/exchange.ts'
import { columnsOf } from '../../../shared/layout/columns.ts'
import { ok } from '../../../shared/result.ts'
import type { Run } from '../command.ts'
import { listFailure, parseListId } from '../list-id.ts'
import { withService } from '../with-service.ts'

/** `show LIST`: the list as exchange JSON. */
export const runShow: Run = async (invocation) => {
  const listId = parseListId(invocation.operands[0] ?? '')
  if (!listId.ok) return listId
  return withService(invocation, async (service) => {
    const list = await service.call('list.get', { listId: listId.value })
    if (!list.ok) return listFailure(listId.value, list.error)
    const text = printExchange({ ...list.value, columns: columnsOf(list.value.layout) })
    invocation.terminal.out(text.trimEnd())
    return ok(undefined)
  })
}
