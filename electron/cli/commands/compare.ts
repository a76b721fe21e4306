import { basename } from 'node:path'
import type { SideNames } from '../../../shared/compare/revision-table.ts'
import { sideNames } from '../../../shared/compare/side-names.ts'
import type { ComparableList, Comparison } from '../../../shared/compare/types.ts'
import { countsText } from '../../../shared/compare/wording.ts'
import { REVISION_FORMATS } from '../../../shared/contract/calls/compare.ts'
import { columnsOf } from '../../../shared/layout/columns.ts'
import { ok } from '../../../shared/result.ts'
import type { CompareSource } from '../../export/revision/write-revision.ts'
import type { Jobs } from '../../worker/types.ts'
import type { Invocation, Run } from '../command.ts'
import { listFailure, parseListId } from '../list-id.ts'
import { namesStoredList } from '../list-or-file.ts'
import { failureOf, type Outcome } from '../outcome.ts'
import { requestedOutputs, saveAll, type Output } from '../outputs.ts'
import { revisionJson, revisionLines } from '../revision-text.ts'
import { readDraft, withJobs } from '../with-jobs.ts'
import { withService } from '../with-service.ts'

interface Side {
  readonly list: ComparableList
  /** Of a list of the library; null for a file. */
  readonly listId: number | null
  /** Of a file. */
  readonly name: string
}

/** `compare OLD NEW [--docx F] [--xlsx F]`: what differs between two lists or files. */
export const runCompare: Run = async (invocation) => {
  const { operands, json, terminal } = invocation
  const [oldOperand = '', newOperand = ''] = operands
  const files = operands.filter((operand) => !namesStoredList(operand, terminal))
  const outputs = await outputsOf(invocation, files)
  if (!outputs.ok) return outputs
  return withJobs(async (jobs) => {
    const before = await sideOf(jobs, oldOperand, invocation)
    if (!before.ok) return before
    const after = await sideOf(jobs, newOperand, invocation)
    if (!after.ok) return after
    const source = sourceOf(before.value, after.value)
    const names = namesOf(before.value, after.value)
    const compared = await jobs.compareLists('compare', source)
    if (!compared.ok) return failureOf(compared.error)
    const saved = await write(jobs, { ...source, names }, outputs.value)
    if (!saved.ok) return saved
    terminal.out(json ? revisionJson(compared.value, names) : shown(compared.value))
    terminal.say(summary(compared.value, names, outputs.value))
    return ok(undefined)
  })
}

async function outputsOf(
  invocation: Invocation,
  files: readonly string[],
): Promise<Outcome<readonly Output[]>> {
  const isAsked = REVISION_FORMATS.some((format) => invocation.value(format) !== undefined)
  return isAsked ? requestedOutputs(invocation, files) : ok([])
}

async function sideOf(jobs: Jobs, operand: string, invocation: Invocation): Promise<Outcome<Side>> {
  if (namesStoredList(operand, invocation.terminal)) return storedSide(operand, invocation)
  const draft = await readDraft(jobs, operand, invocation.terminal)
  return draft.ok ? ok({ list: draft.value.list, listId: null, name: `文件“${basename(operand)}”` }) : draft
}

async function storedSide(operand: string, invocation: Invocation): Promise<Outcome<Side>> {
  const listId = parseListId(operand)
  if (!listId.ok) return listId
  return withService(invocation, async (service) => {
    const list = await service.call('list.get', { listId: listId.value })
    if (!list.ok) return listFailure(listId.value, list.error)
    const { layout, ...content } = list.value
    const state = { list: content, version: null }
    return ok({
      list: { ...content, columns: columnsOf(layout) },
      listId: listId.value,
      name: sideNames(state, state).after,
    })
  })
}

function sourceOf(before: Side, after: Side): CompareSource {
  const sameRows = before.listId !== null && before.listId === after.listId
  return { before: before.list, after: after.list, sameRows }
}

function namesOf(before: Side, after: Side): SideNames {
  return { before: before.name, after: after.name }
}

async function write(
  jobs: Jobs,
  source: CompareSource & { readonly names: SideNames },
  outputs: readonly Output[],
): Promise<Outcome> {
  const files: { output: Output; bytes: Uint8Array }[] = []
  for (const output of outputs) {
    const format = REVISION_FORMATS.find((each) => each === output.format)
    if (format === undefined) continue
    const written = await jobs.writeRevision('export', { ...source, format })
    if (!written.ok) return failureOf(written.error)
    files.push({ output, bytes: written.value })
  }
  return saveAll(files)
}

function shown(comparison: Comparison): string {
  const lines = revisionLines(comparison)
  return lines.length === 0 ? '两份清单没有不同。' : lines.join('\n')
}

function summary({ counts }: Comparison, names: SideNames, outputs: readonly Output[]): string {
  const files = outputs.map(({ name }) => name).join('、')
  return [
    `${names.before} → ${names.after}：事项${countsText(counts)}。`,
    ...(files === '' ? [] : [`修订对照表已写入：${files}`]),
  ].join('\n')
}
