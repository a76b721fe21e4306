import { ok } from '../../shared/result.ts'
import { contentsOf } from '../database/backup/inspect.ts'
import { describeSecond } from '../database/backup/second-state.ts'
import { diagnosticsText } from '../diagnostics.ts'
import { framesOf } from '../log.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'

/** Errors of screens that are written down in one run: a page in a loop must not push the others out. */
const MOST_REPORTS = 20

/** The program itself: what it has to say, what the system asked it to open, what went wrong. */
export function programHandlers(context: ServiceContext): HandlersOf<'program'> {
  const { notices, keeper, machine, logBug, database, now } = context
  let reports = 0
  return {
    'program.notices': () => {
      const present = [keeper.failure(), describeSecond(keeper.second()).message]
      return ok([...notices, ...present.filter((sentence) => sentence !== null)])
    },
    'program.openedFile': () => ok(machine?.openedFile?.() ?? null),
    'program.diagnostics': () =>
      ok({ text: diagnosticsText(database.folder, contentsOf(database.db), now()) }),
    'program.reportError': ({ name, stack }) => {
      reports += 1
      // The name of an exception is a word of the program; what is none may be anything.
      const known = /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error'
      if (reports <= MOST_REPORTS) {
        logBug?.({ call: 'screen', name: known, code: null, stack: framesOf(stack) })
      }
      return ok({})
    },
  }
}
