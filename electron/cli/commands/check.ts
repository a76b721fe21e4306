import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ListContent } from '../../../shared/duty-list/content.ts'
import { columnsOf } from '../../../shared/layout/columns.ts'
import { checkReport } from '../../../shared/proofread/report.ts'
import type { CheckEntry } from '../../../shared/proofread/report.ts'
import { ok } from '../../../shared/result.ts'
import type { Invocation, Run } from '../command.ts'
import { listFailure, parseListId } from '../list-id.ts'
import type { Outcome } from '../outcome.ts'
import { readDraft, withJobs } from '../with-jobs.ts'
import { withService } from '../with-service.ts'

const SEVERITIES: Readonly<Record<CheckEntry['severity'], string>> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
}

/** `check LIST|FILE`: what the proofreading rules find. */
export const runCheck: Run = async (invocation) => {
  const list = await listToCheck(invocation)
  if (!list.ok) return list
  const findings = checkReport(list.value)
  const { json, terminal } = invocation
  if (json) terminal.out(JSON.stringify(findings, null, 2))
  else for (const finding of findings) terminal.out(asLine(finding))
  terminal.say(findings.length === 0 ? '没有发现问题。' : `共 ${findings.length} 处。`)
  return ok(undefined)
}

/** A number is a list of the library, unless a file of that name lies here. */
async function listToCheck(invocation: Invocation): Promise<Outcome<ListContent>> {
  const { operands, terminal } = invocation
  const operand = operands[0] ?? ''
  if (/^\d+$/.test(operand) && !existsSync(resolve(terminal.workingFolder, operand))) {
    return storedList(invocation, operand)
  }
  return withJobs(async (jobs) => {
    const draft = await readDraft(jobs, operand, terminal)
    return draft.ok ? ok(draft.value.list) : draft
  })
}

async function storedList(invocation: Invocation, operand: string): Promise<Outcome<ListContent>> {
  const listId = parseListId(operand)
  if (!listId.ok) return listId
  return withService(invocation, async (service) => {
    const list = await service.call('list.get', { listId: listId.value })
    if (!list.ok) return listFailure(listId.value, list.error)
    return ok({ ...list.value, columns: columnsOf(list.value.layout) })
  })
}

function asLine({ severity, item, quote, message, fix }: CheckEntry): string {
  const place = item === null ? '清单' : `第 ${item} 项`
  const parts = [SEVERITIES[severity], place, message, `“${quote}”`]
  return [...parts, ...(fix === null ? [] : [`可改为“${fix}”`])].join('\t')
}
