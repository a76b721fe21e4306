import type { CallHandler } from '../../shared/contract/call-handler.ts'
import type { CallName } from '../../shared/contract/contract.ts'
import { CHANNELS } from './channels.ts'
import { handle } from './handle.ts'

/** Carries the calls of the contract; the service checks name and input against it. */
export function handleCalls(call: CallHandler): void {
  handle(CHANNELS.call, (_, name, input) => call(name as CallName, input))
}
