import { z } from 'zod'
import { id } from '../schemas.ts'

/** One call of the contract: the schemas of what it takes and what it answers. */
export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): { input: I; output: O } {
  return { input, output }
}

export const nothing = z.strictObject({})
/** A name the caller makes up for a long call, to ask for its progress or to cancel it. */
export const jobId = z.string().min(1).max(100)
export const ofList = { listId: id }
/** Typing says whether it begins a step of undo or goes on with the one before; else time tells. */
export const ofTyping = { startsStep: z.boolean().optional() }
