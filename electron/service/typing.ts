import { ok } from '../../shared/result.ts'
import { attempt } from './attempt.ts'
import { categoryHandlers } from './category.ts'
import type { Answer, HandlersOf, Input, ServiceContext } from './handler.ts'
import { itemHandlers } from './item.ts'
import { listHandlers } from './list.ts'

/** What a window that closes has not saved yet. */
export function typingHandlers(context: ServiceContext): HandlersOf<'typing'> {
  const { 'list.updateHeading': updateHeading } = listHandlers(context)
  const { 'category.rename': rename } = categoryHandlers(context)
  const { 'item.update': update } = itemHandlers(context)
  type Typed = Input<'typing.save'>['edits'][number]
  const write = async (edit: Typed): Promise<Answer<Typed['call']>> => {
    if (edit.call === 'item.update') return update(edit.input)
    return edit.call === 'category.rename' ? rename(edit.input) : updateHeading(edit.input)
  }
  return {
    'typing.save': async ({ edits }) => {
      const saved: boolean[] = []
      for (const edit of edits) {
        // In the order they were typed: each goes on from the one before. There is no later time to send
        // what comes after one that breaks.
        // oxlint-disable-next-line no-await-in-loop
        const answer = await attempt<unknown>(context, edit.call, () => write(edit))
        saved.push(answer.ok)
      }
      return ok({ saved })
    },
  }
}
