import { randomUUID } from 'node:crypto'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { isSameList } from '../../../shared/duty-list/same-list.ts'
import type { ListIdentity } from '../../../shared/duty-list/same-list.ts'
import { fail, ok } from '../../../shared/result.ts'
import type { Service } from '../../service/create-service.ts'
import { MOST_BYTES } from '../../service/waiting.ts'
import type { Run } from '../command.ts'
import { isPackage } from '../../list-package/read-package.ts'
import { findingLines, listSize, twiceLine } from '../findings.ts'
import { readInputFiles } from '../input-file.ts'
import type { InputFile } from '../input-file.ts'
import { EXIT, failWith, failureOf, naming } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import { withService } from '../with-service.ts'
import { importPackages } from './import-packages.ts'

/** One command is all or none, and so is one kind of files. */
const MIXED = failWith(EXIT.usage, '清单包请与其他文件分开导入，没有写入任何数据；请分两次执行。')

type Draft = CallOutput<'import.read'>

/** `import FILE…`: all files or none; nothing is written before every file was understood. */
export const runImport: Run = async (invocation) => {
  const read = await readInputFiles(invocation.operands, invocation.terminal.workingFolder, MOST_BYTES)
  if (!read.ok) return read
  const files = read.value
  const packages = files.filter(({ bytes }) => isPackage(bytes))
  if (packages.length > 0) {
    return packages.length < files.length
      ? MIXED
      : withService(invocation, importPackages(invocation, packages))
  }
  return withService(invocation, async (service) => {
    const drafts = await readAll(service, files)
    if (!drafts.ok) return drafts
    const twice = await saidTwice(service, drafts.value)
    const ids = await confirmAll(service, drafts.value)
    if (!ids.ok) return ids
    for (const line of twice) invocation.terminal.say(line)
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

/** All lists in one transaction, or none. @returns their ids in the order of the drafts */
async function confirmAll(service: Service, drafts: readonly Draft[]): Promise<Outcome<number[]>> {
  const chosen = drafts.map(({ draftId, list: { kind, title, office, year } }) => ({
    draftId,
    heading: { kind, title, office, year },
  }))
  const confirmed = await service.call('import.confirm', { drafts: chosen })
  return confirmed.ok ? ok(confirmed.value.listIds) : failureOf(confirmed.error)
}

/** A line for each draft whose list is in the library already; nothing of it is overwritten. */
async function saidTwice(service: Service, drafts: readonly Draft[]): Promise<string[]> {
  const lists = await service.call('library.lists', {})
  const present: readonly ListIdentity[] = lists.ok ? lists.value : []
  return drafts.flatMap(({ list }) =>
    present.some((other) => isSameList(other, list)) ? [twiceLine(list)] : [],
  )
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
