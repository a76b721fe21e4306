import { randomUUID } from 'node:crypto'
import { MOST_PACKAGES } from '../../../shared/contract/calls/package.ts'
import { fail, ok } from '../../../shared/result.ts'
import type { Service } from '../../service/create-service.ts'
import { twiceLine } from '../findings.ts'
import type { Invocation } from '../command.ts'
import type { InputFile } from '../input-file.ts'
import { EXIT, failWith, failureOf, naming } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'

const TOO_MANY = failWith(
  EXIT.usage,
  `一次最多导入 ${MOST_PACKAGES} 个清单包，没有写入任何数据；请分几次执行。`,
)

/** 清单包: all lists of all packages, or none. */
export function importPackages(
  { json, terminal }: Invocation,
  files: readonly InputFile[],
): (service: Service) => Promise<Outcome> {
  return async (service) => {
    if (files.length > MOST_PACKAGES) return TOO_MANY
    const packages = []
    for (const { name, bytes } of files) {
      const read = await service.call('package.read', { jobId: randomUUID(), bytes })
      if (read.ok) {
        packages.push(read.value)
        continue
      }
      const failure = failureOf(read.error)
      if (failure.ok || files.length === 1) return failure
      return fail(naming(name, failure.error))
    }
    const confirmed = await service.call('package.confirm', {
      packages: packages.map(({ packageId, lists }) => ({ packageId, chosen: [...lists.keys()] })),
    })
    if (!confirmed.ok) return failureOf(confirmed.error)
    const lists = packages.flatMap((one) => one.lists)
    const imported = lists.map((list, place) => ({ id: confirmed.value.listIds[place] ?? 0, ...list }))
    for (const list of lists.filter(({ alreadyThere }) => alreadyThere)) terminal.say(twiceLine(list))
    if (json) terminal.out(JSON.stringify(imported.map(asJson), null, 2))
    else for (const entry of imported) terminal.out(asLine(entry))
    return ok(undefined)
  }
}

interface Imported {
  readonly id: number
  readonly kind: string
  readonly title: readonly string[]
  readonly office: string | null
  readonly year: number | null
  readonly categoryCount: number
  readonly itemCount: number
}

/** The same fields as of any other file; a package is exact, so there is nothing to find. */
function asJson({ id, kind, title, office, year, categoryCount, itemCount }: Imported): object {
  return { id, kind, title, office, year, categoryCount, itemCount, findings: [] }
}

function asLine({ id, title, categoryCount, itemCount }: Imported): string {
  return `${id}\t${title.join('')}\t${categoryCount} 个类别，${itemCount} 个事项`
}
