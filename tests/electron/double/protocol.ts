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
 * Chromium has no scheme of ours: `app://HOST/…` is served at `http://HOST.localhost:PORT/…` by the
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
  let port = 0
  const inside = (address: string): string => {
    const url = URL.parse(address)
    const host = url?.port === String(port) ? /^(\w+)\.localhost$/.exec(url.hostname)?.[1] : undefined
    return url === null || host === undefined
      ? address
      : `app://${host}${url.pathname}${url.search}${url.hash}`
  }
  const server = createServer(async (request, response) => {
    const host = request.headers.host?.startsWith('print.') ? 'print' : 'editor'
    const asked = new Request(`app://${host}${request.url}`, { method: request.method ?? 'GET' })
    const answer = (await handlers.get('app')?.(asked)) ?? Response.error()
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
  return {
    inside,
    outside: (address) => address.replace(/^app:\/\/(\w+)/, `http://$1.localhost:${port}`),
  }
}
