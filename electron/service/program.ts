import { describeSecond } from '../database/backup/second-state.ts'
import { ok } from '../../shared/result.ts'
import type { HandlersOf, ServiceContext } from './handler.ts'

export function programHandlers({ notices, keeper }: ServiceContext): HandlersOf<'program'> {
  return {
    'program.notices': () => {
      const now = [keeper.failure(), describeSecond(keeper.second()).message]
      return ok([...notices, ...now.filter((sentence) => sentence !== null)])
    },
  }
}
