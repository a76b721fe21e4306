import { z } from 'zod'
import { call } from './call.ts'
import { listCalls } from './list.ts'
import { rowCalls } from './rows.ts'

/** One edit as a form makes it. */
const typed = z.discriminatedUnion('call', [
  z.strictObject({ call: z.literal('list.updateHeading'), input: listCalls['list.updateHeading'].input }),
  z.strictObject({ call: z.literal('category.rename'), input: rowCalls['category.rename'].input }),
  z.strictObject({ call: z.literal('item.update'), input: rowCalls['item.update'].input }),
])

export const typingCalls = {
  /**
   * What is not saved yet when a window closes, in the order it was typed: there is no time left to wait
   * for one answer after the other. An edit that was sent on its own already may be among them.
   *
   * @returns for each edit whether it is on disk
   */
  'typing.save': call(
    z.strictObject({ edits: z.array(typed).max(1_000) }),
    z.strictObject({ saved: z.array(z.boolean()) }),
  ),
} as const
