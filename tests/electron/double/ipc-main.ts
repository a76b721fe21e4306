type Listener = (event: unknown, ...values: unknown[]) => Promise<unknown>

const listeners = new Map<string, Listener>()

export const ipcMain = {
  handle: (channel: string, listener: Listener): void => {
    if (listeners.has(channel)) throw new Error(`two listeners on ${channel}`)
    listeners.set(channel, listener)
  },
}

interface InvokeEvent {
  readonly sender: unknown
  readonly senderFrame: unknown
}

/** Asks the program as a page does that closes at once: its frame is gone to whoever asks for it later. */
export async function invoke(
  { sender, senderFrame }: InvokeEvent,
  channel: string,
  values: readonly unknown[],
): Promise<unknown> {
  const listener = listeners.get(channel)
  if (listener === undefined) throw new Error(`no listener on ${channel}`)
  const event = { sender, senderFrame }
  const answer = listener(event, ...structuredClone(values))
  event.senderFrame = null
  return answer
}
