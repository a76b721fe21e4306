type Listener = (event: unknown, ...values: unknown[]) => Promise<unknown>

const listeners = new Map<string, Listener>()

export const ipcMain = {
  handle: (channel: string, listener: Listener): void => {
    if (listeners.has(channel)) throw new Error(`two listeners on ${channel}`)
    listeners.set(channel, listener)
  },
}

/** Asks the program as a page does. */
export async function invoke(event: unknown, channel: string, values: readonly unknown[]): Promise<unknown> {
  const listener = listeners.get(channel)
  if (listener === undefined) throw new Error(`no listener on ${channel}`)
  return listener(event, ...structuredClone(values))
}
