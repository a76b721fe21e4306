import { ok } from '../../shared/result.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'

export function programHandlers({ notices, keeper }: ServiceContext): HandlersOf<'program'> {
  return {
    'program.notices': () => {
      const failure = keeper.failure()
      return ok(failure === null ? [...notices] : [...notices, failure])
    },
  }
}
