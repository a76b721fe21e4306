import type { CallError } from '../../shared/contract/errors.ts'
import type { CallOutput } from '../../shared/contract/contract.ts'
import { isSameList } from '../../shared/duty-list/same-list.ts'
import type { ListIdentity } from '../../shared/duty-list/same-list.ts'
import { PACKAGE_ENDING, packageBody } from '../../shared/list-package/schema.ts'
import type { PackedList } from '../../shared/list-package/schema.ts'
import { fail, ok } from '../../shared/result.ts'
import { listSummaries } from '../database/lists.ts'
import { addPackedList, packedList } from '../database/packed-lists.ts'
import { reading, writing } from '../database/sql.ts'
import { exportFileName } from '../export/file-name.ts'
import { writePackage } from '../list-package/write-package.ts'
import { BAD_INPUT, NO_LIST, NO_PACKAGE } from './errors.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'
import { createPackages } from './packages.ts'

/** Only a list that was rescued, or made by an older program, can be like this. */
const BEYOND_LIMITS: CallError = {
  code: 'output',
  message:
    '清单中有超长的文字、过多的类别或事项，或不能排印的版式，没有生成清单包；请先改好，或改用“备份”带走全部数据。',
}

/** Lists as one file for another computer, and back; a read package is confirmed before it is written. */
export function packageHandlers({ database: { db }, jobs, now }: ServiceContext): HandlersOf<'package'> {
  const packages = createPackages()
  return {
    'package.export': ({ listIds }) => {
      const wanted = [...new Set(listIds)]
      const lists = reading(db, () => wanted.flatMap((listId) => packedList(db, listId) ?? []))
      if (lists.length < wanted.length) return fail(NO_LIST)
      if (!packageBody.safeParse({ lists }).success) return fail(BEYOND_LIMITS)
      return ok({ name: packageName(lists), bytes: writePackage(lists) })
    },
    'package.read': async ({ jobId, bytes }) => {
      const read = await jobs.readPackage(jobId, bytes)
      if (!read.ok) return read
      const present = listSummaries(db)
      const lists = read.value.map((list) => summaryOf(list, present))
      return ok({ packageId: packages.keep({ lists: read.value, size: bytes.length }), lists })
    },
    'package.confirm': ({ packages: wanted }) => {
      const packed: PackedList[] = []
      for (const { packageId, chosen } of wanted) {
        const lists = packages.get(packageId)?.lists
        if (lists === undefined) return fail(NO_PACKAGE)
        const places = [...new Set(chosen)].toSorted((a, b) => a - b)
        if (places.some((place) => lists[place] === undefined)) return fail(BAD_INPUT)
        packed.push(...places.flatMap((place) => lists[place] ?? []))
      }
      const listIds = writing(db, () => packed.map((list) => addPackedList(db, list, now())))
      for (const { packageId } of wanted) packages.discard(packageId)
      return ok({ listIds })
    },
    'package.discard': ({ packageId }) => {
      packages.discard(packageId)
      return ok({})
    },
  }
}

/** One list gives the package its name; of several the first, and how many there are. */
function packageName(lists: readonly PackedList[]): string {
  const [first] = lists
  if (first === undefined) return `清单包.${PACKAGE_ENDING}`
  const name = exportFileName(first.state, PACKAGE_ENDING)
  const count = lists.length
  return count === 1 ? name : name.replace(/(?=\.[^.]*$)/, `等${count}份清单`)
}

type Summary = CallOutput<'package.read'>['lists'][number]

function summaryOf({ state, versions }: PackedList, present: readonly ListIdentity[]): Summary {
  const { kind, title, office, year, notes, categories } = state
  return {
    kind,
    title,
    office,
    year,
    notes,
    categoryCount: categories.length,
    itemCount: categories.reduce((sum, { items }) => sum + items.length, 0),
    versionCount: versions.length,
    alreadyThere: present.some((list) => isSameList(list, state)),
  }
}
