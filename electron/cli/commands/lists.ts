import { KIND_NAMES } from '../../../shared/duty-list/kinds.ts'
import { ok } from '../../../shared/result.ts'
import type { Run } from '../command.ts'
import { failureOf } from '../outcome.ts'
import { withService } from '../with-service.ts'

/** `lists`: the library, a line a list, or the summaries as JSON. */
export const runLists: Run = (invocation) =>
  withService(invocation, async (service) => {
    const lists = await service.call('library.lists', {})
    if (!lists.ok) return failureOf(lists.error)
    const { json, terminal } = invocation
    if (json) terminal.out(JSON.stringify(lists.value, null, 2))
    else if (lists.value.length === 0) terminal.say('清单库是空的。')
    for (const list of json ? [] : lists.value) {
      const size = `${list.categoryCount} 个类别 ${list.itemCount} 个事项`
      const name = list.title.join('') || `${list.office ?? ''}${KIND_NAMES[list.kind]}`
      terminal.out([list.id, name, list.year ?? '', size].join('\t'))
    }
    return ok(undefined)
  })
