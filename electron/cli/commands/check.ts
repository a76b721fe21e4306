import type { ListContent } from '../../../shared/duty-list/content.ts'
import { columnsOf } from '../../../shared/layout/columns.ts'
import { checkReport } from '../../../shared/proofread/report.ts'
import type { CheckEntry } from '../../../shared/proofread/report.ts'
import { itemIdentities, optionsOf } from '../../../shared/proofread/settings.ts'
import type { ProofreadOptions } from '../../../shared/proofread/types.ts'
import { SEVERITY_NAMES } from '../../../shared/proofread/wording.ts'
import { ok } from '../../../shared/result.ts'
import type { Invocation, Run } from '../command.ts'
import { listFailure, parseListId } from '../list-id.ts'
import { namesStoredList } from '../list-or-file.ts'
import type { Outcome } from '../outcome.ts'
import { readDraft, withJobs } from '../with-jobs.ts'
import { withService } from '../with-service.ts'

/**
 * A list with what its office decided about its proofreading and what the library knows around it. A file
 * has neither: what is found in it depends on nothing but the file.
 */
interface ToCheck {
  readonly list: ListContent
  readonly options: ProofreadOptions
}

/** `check LIST|FILE`: what the proofreading rules find. */
export const runCheck: Run = async (invocation) => {
  const found = await listToCheck(invocation)
  if (!found.ok) return found
  const findings = checkReport(found.value.list, found.value.options)
  const { json, terminal } = invocation
  if (json) terminal.out(JSON.stringify(findings, null, 2))
  else for (const finding of findings) terminal.out(asLine(finding))
  terminal.say(findings.length === 0 ? '没有发现问题。' : `共 ${findings.length} 处。`)
  return ok(undefined)
}

async function listToCheck(invocation: Invocation): Promise<Outcome<ToCheck>> {
  const { operands, terminal } = invocation
  const operand = operands[0] ?? ''
  if (namesStoredList(operand, terminal)) return storedList(invocation, operand)
  return withJobs(async (jobs) => {
    const draft = await readDraft(jobs, operand, terminal)
    return draft.ok ? ok({ list: draft.value.list, options: {} }) : draft
  })
}

async function storedList(invocation: Invocation, operand: string): Promise<Outcome<ToCheck>> {
  const listId = parseListId(operand)
  if (!listId.ok) return listId
  return withService(invocation, async (service) => {
    const list = await service.call('list.get', { listId: listId.value })
    if (!list.ok) return listFailure(listId.value, list.error)
    const surroundings = await service.call('proofread.surroundings', { listId: listId.value })
    if (!surroundings.ok) return listFailure(listId.value, surroundings.error)
    const { layout, proofreading, categories } = list.value
    return ok({
      list: { ...list.value, columns: columnsOf(layout) },
      options: optionsOf(proofreading, itemIdentities(categories), surroundings.value),
    })
  })
}

function asLine({ severity, item, quote, message, fix }: CheckEntry): string {
  const place = item === null ? '清单' : `第 ${item} 项`
  const parts = [SEVERITY_NAMES[severity], place, message, `“${quote}”`]
  return [...parts, ...(fix === null ? [] : [`可改为“${fix}”`])].join('\t')
}
