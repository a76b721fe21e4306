import { randomUUID } from 'node:crypto'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { fail, ok } from '../../../shared/result.ts'
import type { Service } from '../../service/create-service.ts'
import type { Run } from '../command.ts'
import { findingLines, listSize } from '../findings.ts'
import { readInputFile } from '../input-file.ts'
import type { InputFile } from '../input-file.ts'
import { failureOf } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import { withService } from '../with-service.ts'

type Draft = CallOutput<'import.read'>

/** `import FILE…`: all files or none; nothing is written before every file was understood. */
export const runImport: Run = async (invocation) => {
  const files: InputFile[] = []
  for (const path of invocation.operands) {
    const file = await readInputFile(path, invocation.terminal.workingFolder)
    if (!file.ok) return file
    files.push(file.value)
  }
  return withService(invocation, async (service) => {
    const drafts = await readAll(service, files)
    if (!drafts.ok) return drafts
    const ids = await confirmAll(service, drafts.value)
    if (!ids.ok) return ids
    const imported = drafts.value.map((draft, index) => ({ id: ids.value[index] ?? 0, draft }))
    if (invocation.json) invocation.terminal.out(JSON.stringify(imported.map(asJson), null, 2))
    else for (const entry of imported) invocation.terminal.out(asLines(entry))
    return ok(undefined)
  })
}

async function readAll(service: Service, files: readonly InputFile[]): Promise<Outcome<Draft[]>> {
  const drafts: Draft[] = []
  for (const { name, bytes } of files) {
    const draft = await service.call('import.read', { jobId: randomUUID(), name, bytes })
    if (!draft.ok) {
      const failure = failureOf(draft.error)
      return files.length > 1 && !failure.ok ? fail(naming(name, failure.error)) : failure
    }
    drafts.push(draft.value)
  }
  return ok(drafts)
}

function naming<F extends { readonly message: string }>(name: string, failure: F): F {
  return { ...failure, message: `${name}：${failure.message}` }
}

async function confirmAll(service: Service, drafts: readonly Draft[]): Promise<Outcome<number[]>> {
  const ids: number[] = []
  for (const { draftId, list } of drafts) {
    const { kind, title, office, year } = list
    const confirmed = await service.call('import.confirm', {
      draftId,
      heading: { kind, title, office, year },
    })
    if (!confirmed.ok) {
      for (const listId of ids) await service.call('library.delete', { listId })
      return failureOf(confirmed.error)
    }
    ids.push(confirmed.value.listId)
  }
  return ok(ids)
}

interface Imported {
  readonly id: number
  readonly draft: Draft
}

function asJson({ id, draft: { list, findings } }: Imported): object {
  const { kind, title, office, year, categories } = list
  const itemCount = categories.reduce((sum, category) => sum + category.items.length, 0)
  return { id, kind, title, office, year, categoryCount: categories.length, itemCount, findings }
}

function asLines({ id, draft: { list, findings } }: Imported): string {
  const head = `${id}\t${list.title.join('')}\t${listSize(list.categories)}`
  return [head, ...findingLines(findings)].join('\n')
}
