import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import { bridgeTransport } from './bridge-transport.ts'
import { loopbackTransport } from './loopback-transport.ts'
import { unwrap } from './transport.ts'
import type { Host, Transport } from './transport.ts'

export { CallFailed } from './transport.ts'

const transport: Transport =
  window.dutyListBridge === undefined ? loopbackTransport() : bridgeTransport(window.dutyListBridge)

/**
 * One call of the contract.
 *
 * @returns the call's output; rejects with `CallFailed`, whose message is for the user
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  // The service checks its output against the same contract; checking it again here would only cost time.
  return unwrap(await transport.call(name, input)) as CallOutput<N>
}

export const host: Host = transport.host
