import type { CallError } from '../../shared/contract/errors.ts'
import { BUILT_IN_LAYOUTS } from '../../shared/layout/built-in.ts'
import { LARGEST_LAYOUT_FILE, TOO_LARGE_FOR_A_LAYOUT } from '../../shared/layout/layout-file-limit.ts'
import { LAYOUT_FILE_ENDING, printLayoutFile, readLayoutFile } from '../../shared/layout/layout-file.ts'
import { printProblem } from '../../shared/layout/print-problem.ts'
import type { Layout } from '../../shared/layout/types.ts'
import { fail, ok } from '../../shared/result.ts'
import {
  deleteNamedLayout,
  namedLayoutId,
  namedLayouts,
  renameNamedLayout,
  saveNamedLayout,
} from '../database/named-layouts.ts'
import { writing } from '../database/sql.ts'
import { safeFileStem } from '../export/file-name.ts'
import { NO_LAYOUT } from './errors.ts'
import type { HandlersOf, Input, ServiceContext } from './handler.ts'

/** The contract's type of a layout is the writable one. */
function writable(layout: Layout): Input<'layout.save'>['layout'] {
  return layout as Input<'layout.save'>['layout']
}

/** Layouts saved under a name: save, rename, delete. Applying one is an edit of the list. */
export function layoutHandlers({ database: { db }, now }: ServiceContext): HandlersOf<'layout'> {
  /** Why a layout can't have this name; `own` is the one that may have it already. */
  const nameProblem = (name: string, own: number | null): CallError | null => {
    if (BUILT_IN_LAYOUTS.some((built) => built.name === name))
      return { code: 'conflict', message: `“${name}”是内置版式的名称，请换一个名称。` }
    const taken = namedLayoutId(db, name)
    return taken === undefined || taken === own
      ? null
      : { code: 'conflict', message: `已经有一个叫“${name}”的版式，没有改动它，请换一个名称。` }
  }
  return {
    'layout.named': () =>
      ok(
        namedLayouts(db).map(({ id, name, layout, at }) => ({
          layoutId: id,
          name,
          layout: writable(layout),
          savedAt: at,
        })),
      ),
    'layout.save': ({ name, layout, replace }) => {
      const problem = printProblem(layout)
      if (problem !== null) return fail({ code: 'bad-input', message: problem })
      return writing(db, () => {
        const taken = nameProblem(name, replace ? (namedLayoutId(db, name) ?? null) : null)
        return taken === null ? ok({ layoutId: saveNamedLayout(db, name, layout, now()) }) : fail(taken)
      })
    },
    'layout.rename': ({ layoutId, name }) =>
      writing(db, () => {
        const taken = nameProblem(name, layoutId)
        if (taken !== null) return fail(taken)
        return renameNamedLayout(db, layoutId, name) ? ok({}) : fail(NO_LAYOUT)
      }),
    'layout.delete': ({ layoutId }) =>
      writing(db, () => (deleteNamedLayout(db, layoutId) ? ok({}) : fail(NO_LAYOUT))),
    'layout.toFile': ({ layout }) =>
      ok({
        name: `${safeFileStem(layout.name) || '版式'}.${LAYOUT_FILE_ENDING}`,
        bytes: new TextEncoder().encode(printLayoutFile(layout)),
      }),
    'layout.fromFile': ({ bytes }) => {
      const tooLarge = bytes.length > LARGEST_LAYOUT_FILE
      const read = tooLarge ? fail(TOO_LARGE_FOR_A_LAYOUT) : readLayoutFile(new TextDecoder().decode(bytes))
      return read.ok
        ? ok({ layout: writable(read.value) })
        : fail({ code: 'unreadable', message: read.error })
    },
  }
}
