import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { CallHandler } from '../../shared/contract/call-handler.ts'
import { contract } from '../../shared/contract/contract.ts'
import type { CallName } from '../../shared/contract/contract.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import type { ScreenFile } from '../screens/files.ts'
import { SECURITY_HEADERS } from '../screens/policy.ts'
import { sendAnswer } from './answer.ts'
import { readInput } from './body.ts'
import type { Refusal } from './refusal.ts'
import { REFUSALS, createRefuser, foreignRequest, refuse } from './refusal.ts'
import { ANOTHER_PATH } from './running.ts'
import type { Session } from './session.ts'
import { createSession, same } from './session.ts'
import type { Windows } from './windows.ts'
import { trackWindows } from './windows.ts'

const HOST = '127.0.0.1'
const CALL_PATH = '/api/call/'
const WINDOW_PATH = '/api/window'
/** A reload closes a window and opens one at once. */
const GRACE_MS = 5_000
/** Time for the calls under way when the server is to end. */
const CLOSING_MS = 10_000

export interface LoopbackOptions {
  readonly call: CallHandler
  readonly files: ReadonlyMap<string, ScreenFile>
  /** Shown by a second start on the same data folder, which then gets another address. */
  readonly secondStartKey?: string
  /** 0 or absent: any free one. */
  readonly port?: number | undefined
  /** Milliseconds without any window before the last one counts as closed. */
  readonly graceMs?: number
}

export interface Loopback {
  /** Opens the editor, once. */
  readonly address: string
  /** Resolves when there was a window and there is none any more. */
  readonly lastWindowClosed: Promise<void>
  /** Takes no more requests; resolves when those under way are answered. */
  close(): Promise<void>
}

/** Everything a request needs to be answered. */
interface Site {
  readonly host: string
  readonly session: Session
  readonly secondStartKey: string | undefined
  readonly windows: Windows
  readonly call: CallHandler
  readonly files: ReadonlyMap<string, ScreenFile>
}

/**
 * Serves the editor to browsers of this machine.
 *
 * @returns the running server, or the system's error code when the port can't be had (`EADDRINUSE` …)
 */
export async function startLoopback(options: LoopbackOptions): Promise<Result<Loopback, string>> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 120_000, keepAliveTimeout: 5_000 })
  server.maxConnections = 200
  const spare = spareConnections(server)
  const failure = await listen(server, options.port ?? 0)
  if (failure !== null) return fail(failure)

  const host = `${HOST}:${(server.address() as AddressInfo).port}`
  const session = createSession(`http://${host}`)
  const lastClosed = Promise.withResolvers<void>()
  const windows = trackWindows(options.graceMs ?? GRACE_MS, lastClosed.resolve)
  const { call, files, secondStartKey } = options
  const site = { host, session, windows, call, files, secondStartKey }
  const refuseMany = createRefuser(Date.now)
  server.on('request', (request, response) => {
    answer(site, request, response).then(
      (refusal) => refusal !== null && refuseMany(response, refusal),
      () => refuse(response, REFUSALS.bug),
    )
  })
  return ok({
    address: session.newAddress(),
    lastWindowClosed: lastClosed.promise,
    close: () => close(server, windows, spare),
  })
}

function listen(server: Server, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, HOST, () => resolve(null))
  })
}

/** Browsers open connections beforehand; those on which nothing was asked yet do not count as idle ones. */
function spareConnections(server: Server): ReadonlySet<Socket> {
  const spare = new Set<Socket>()
  server.on('connection', (socket) => {
    spare.add(socket)
    socket.once('close', () => spare.delete(socket))
  })
  server.on('request', ({ socket }) => spare.delete(socket))
  return spare
}

function close(server: Server, windows: Windows, spare: ReadonlySet<Socket>): Promise<void> {
  windows.close()
  const hangUp = setTimeout(() => server.closeAllConnections(), CLOSING_MS)
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(hangUp)
      resolve()
    })
    server.closeIdleConnections()
    // One that has begun to ask is still answered.
    for (const socket of spare) if (socket.bytesRead === 0) socket.destroy()
  })
}

async function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Refusal | null> {
  const foreign = foreignRequest(request, site.host)
  if (foreign !== null) return foreign
  const url = URL.parse(request.url ?? '', `http://${site.host}`)
  if (url === null || url.host !== site.host) return REFUSALS.malformed

  if (url.pathname === '/' && url.searchParams.has('token')) return admit(site, request, response, url)
  if (url.pathname === ANOTHER_PATH) return giveAddress(site, request, response)
  if (!site.session.admits(request)) return REFUSALS.stranger
  if (url.pathname.startsWith(CALL_PATH)) return answerCall(site, request, response, url)
  if (request.method !== 'GET') return REFUSALS.method
  if (url.pathname === WINDOW_PATH) {
    site.windows.add(response)
    return null
  }
  if (url.pathname === '/') site.windows.expect()
  return sendFile(site, response, url)
}

/** Trades the token for the cookie; a window that already has the cookie may open its address again. */
function admit(site: Site, request: IncomingMessage, response: ServerResponse, url: URL): Refusal | null {
  if (request.method !== 'GET') return REFUSALS.method
  const cookie = site.session.redeem(url.searchParams.get('token') ?? '')
  if (cookie === null && !site.session.admits(request)) return REFUSALS.stranger
  response.writeHead(303, {
    ...SECURITY_HEADERS,
    location: '/',
    ...(cookie === null ? {} : { 'set-cookie': cookie }),
  })
  response.end()
  return null
}

/** For a second start: it shows the key that lies in the data folder, which no page can read. */
function giveAddress(site: Site, request: IncomingMessage, response: ServerResponse): Refusal | null {
  if (request.method !== 'POST') return REFUSALS.method
  const { secondStartKey } = site
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  if (secondStartKey === undefined || !same(given, secondStartKey)) return REFUSALS.stranger
  site.windows.expect()
  response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' })
  response.end(site.session.newAddress())
  return null
}

async function answerCall(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<Refusal | null> {
  if (request.method !== 'POST') return REFUSALS.method
  const name = url.pathname.slice(CALL_PATH.length)
  if (!isCallName(name)) return REFUSALS.unknown
  const input = await readInput(request)
  if (!input.ok) return input.error
  await sendAnswer(response, await site.call(name, input.value))
  return null
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}

async function sendFile(site: Site, response: ServerResponse, url: URL): Promise<Refusal | null> {
  const file = site.files.get(url.pathname)
  if (file === undefined) return REFUSALS.unknown
  const content = await readFile(file.path)
  response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': file.contentType })
  response.end(content)
  return null
}
