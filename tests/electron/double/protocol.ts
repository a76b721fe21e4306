import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { record } from './log.ts'

type Handler = (request: Request) => Promise<Response>

const handlers = new Map<string, Handler>()

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown): void => record('schemes', schemes),
  handle: (scheme: string, handler: Handler): void => void handlers.set(scheme, handler),
}

/**
 * Chromium has no scheme of ours: `app://editor/…` is served at `http://editor.localhost:PORT/…` by the
 * program's own handler. Browsers take `*.localhost` for this machine, and for a secure context.
 */
export interface StandIn {
  readonly outside: (address: string) => string
  readonly inside: (address: string) => string
}

let standIn: Promise<StandIn> | undefined

export function standInServer(): Promise<StandIn> {
  standIn ??= start()
  return standIn
}

async function start(): Promise<StandIn> {
  let base = ''
  const inside = (address: string): string =>
    address.startsWith(base) ? `app://editor${address.slice(base.length)}` : address
  const server = createServer(async (request, response) => {
    const asked = new Request(inside(`${base}${request.url}`), { method: request.method ?? 'GET' })
    const answer = (await handlers.get('app')?.(asked)) ?? Response.error()
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://editor.localhost:${(server.address() as AddressInfo).port}`
  return {
    inside,
    outside: (address) => address.replace(/^app:\/\/editor/, base),
  }
}
