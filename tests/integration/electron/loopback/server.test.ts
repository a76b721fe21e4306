import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startLoopback } from '../../../../electron/loopback/server.ts'
import type { Loopback, LoopbackOptions } from '../../../../electron/loopback/server.ts'
import { screenFiles } from '../../../../electron/screens/files.ts'
import type { CallHandler } from '../../../../shared/contract/call-handler.ts'
import { ok } from '../../../../shared/result.ts'
import { ask, enter } from './client.ts'
import type { Answer, Question } from './client.ts'

let folder: string
let loopback: Loopback
let origin: string
let cookie: string
const calls: { name: string; input: unknown }[] = []
const record: CallHandler = async (name, input) => {
  calls.push({ name, input })
  return ok({ name, input })
}

async function start(options: Partial<LoopbackOptions> = {}): Promise<Loopback> {
  const files = screenFiles(folder)
  const started = await startLoopback({ call: record, files, ...options })
  if (!started.ok) throw new Error(started.error)
  return started.value
}

beforeEach(async () => {
  calls.length = 0
  folder = await mkdtemp(join(tmpdir(), '界面 '))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>履职清单编辑器</title>')
  await writeFile(join(folder, 'app.js'), 'void 0')
  await writeFile(join(folder, 'app.js.map'), '{}')
  loopback = await start()
  origin = new URL(loopback.address).origin
})

afterEach(async () => {
  await loopback.close()
  await rm(folder, { recursive: true })
})

/** A request of the editor's own window, changed where a test says so. */
function fromWindow(question: Question): Promise<Answer> {
  const headers = { cookie, 'sec-fetch-site': 'same-origin', ...question.headers }
  return ask(origin, { ...question, headers })
}

function callFromWindow(question: Question = {}): Promise<Answer> {
  return fromWindow({
    method: 'POST',
    path: '/api/call/library.lists',
    body: '{}',
    ...question,
    headers: { origin, 'content-type': 'application/json', ...question.headers },
  })
}

describe('the window of the clerk who started the editor', () => {
  beforeEach(async () => {
    cookie = (await enter(loopback.address)).cookie
  })

  it('gets the screens with a strict policy', async () => {
    const page = await fromWindow({})
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('履职清单编辑器') })
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self'/)
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    expect((await fromWindow({ path: '/app.js' })).headers['content-type']).toMatch(/^text\/javascript/)
  })

  it('gets its calls answered', async () => {
    const answer = await callFromWindow({ body: '{"listId":7}', path: '/api/call/list.get' })
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { name: 'list.get', input: { listId: 7 } } })
  })

  it('sends files and gets files as bytes', async () => {
    const form = new FormData()
    form.set('value', '{"jobId":"a","name":"清单.xlsx","bytes":{"$bytes":0}}')
    form.set('bytes-0', new Blob([new Uint8Array([0, 255, 13, 10])]))
    const encoded = new Response(form)
    const answer = await fetch(`${origin}/api/call/import.read`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': encoded.headers.get('content-type') ?? '' },
      body: await encoded.arrayBuffer(),
    })
    expect(calls).toEqual([
      {
        name: 'import.read',
        input: { jobId: 'a', name: '清单.xlsx', bytes: new Uint8Array([0, 255, 13, 10]) },
      },
    ])
    const returned = (await answer.formData()).get('bytes-0')
    expect(returned).toBeInstanceOf(Blob)
    expect(new Uint8Array(await (returned as Blob).arrayBuffer())).toEqual(new Uint8Array([0, 255, 13, 10]))
  })

  it('may open the used address again', async () => {
    const url = new URL(loopback.address)
    const again = await fromWindow({ path: `/${url.search}`, headers: { 'sec-fetch-site': 'none' } })
    expect(again).toMatchObject({ status: 303, headers: { location: '/' } })
  })

  it.each([
    ['a file that is not a screen', '/app.js.map'],
    ['a way out of the folder', '/../package.json'],
    ['an encoded way out', '/%2e%2e/%2e%2e/etc/passwd'],
    ['a way out with backslashes', '/..%5c..%5cpackage.json'],
    ['an absolute path', '//etc/passwd'],
    ['a listing', '/assets/'],
  ])('finds nothing at %s', async (_, path) => {
    const answer = await fromWindow({ path })
    expect([400, 404]).toContain(answer.status)
    expect(answer.text).not.toMatch(/root:|duty-list-editor|index/)
  })

  it.each([
    ['an unknown call', { path: '/api/call/library.drop' }, 404],
    ['a call named like a part of every object', { path: '/api/call/constructor' }, 404],
    ['a call by GET', { method: 'GET', body: '' }, 405],
    ['a PUT', { method: 'PUT' }, 405],
    ['a form of a foreign page', { headers: { 'content-type': 'text/plain' } }, 415],
    ['broken JSON', { body: '{"listId":' }, 400],
    ['a broken form', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x' }, 400],
  ])('is refused %s', async (_, question, status) => {
    expect((await callFromWindow(question)).status).toBe(status)
    expect(calls).toEqual([])
  })

  it('is told when a file is too large, and nothing of it is kept', async () => {
    const body = Buffer.alloc(102 * 2 ** 20, 0x20)
    const answer = await callFromWindow({ body })
    expect(answer).toMatchObject({ status: 413, text: expect.stringContaining('100 MB') })
    expect((await callFromWindow()).status).toBe(200)
  })
})

describe('everyone else', () => {
  it('gets nothing without the token', async () => {
    expect((await ask(origin, {})).status).toBe(403)
    expect((await ask(origin, { path: '/app.js' })).status).toBe(403)
    expect((await ask(origin, { path: '/?token=' })).status).toBe(403)
    expect((await ask(origin, { path: '/?token=guess' })).status).toBe(403)
    // A wrong guess does not spoil the address for the clerk.
    expect((await enter(loopback.address)).answer.status).toBe(303)
  })

  it('gets nothing with a token that was used: it may have been seen in the list of processes', async () => {
    const clerk = await enter(loopback.address)
    expect(clerk.answer.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
    expect((await enter(loopback.address)).answer).toMatchObject({ status: 403 })
    expect((await enter(loopback.address)).cookie).toBe('')
  })

  it.each([
    ['a rebound name', { host: 'evil.example:80' }],
    ['the right port under another name', { host: 'localhost' }],
    ['another page of the browser', { origin: 'https://evil.example' }],
    ['another local server', { origin: 'http://127.0.0.1:1' }],
    ['a page without origin', { origin: 'null' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site request of another port', { 'sec-fetch-site': 'same-site' }],
    ['a made-up cookie', { cookie: 'duty-list-1=x' }],
  ])('is refused as %s even with all else right', async (_, headers) => {
    cookie = (await enter(loopback.address)).cookie
    expect((await callFromWindow({ headers })).status).toBe(403)
    expect(calls).toEqual([])
    expect((await callFromWindow()).status).toBe(200)
  })

  it('is refused a POST that says nothing of its origin', async () => {
    cookie = (await enter(loopback.address)).cookie
    const answer = await fromWindow({ method: 'POST', path: '/api/call/library.lists', body: '{}' })
    expect(answer.status).toBe(403)
  })

  it('can not reach it from the network', async () => {
    const { port } = new URL(origin)
    const addresses = Object.values(networkInterfaces())
      .flatMap((entries) => entries ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of addresses) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect(Number(port), address, () => resolve(true)).on('error', () => resolve(false))
        setTimeout(() => socket.destroy(), 1_000).unref()
      })
      expect(reached, address).toBe(false)
    }
  })

  it('can leave a hundred bodies unfinished: the clerk works on', async () => {
    cookie = (await enter(loopback.address)).cookie
    const { port } = new URL(origin)
    const head = [
      'POST /api/call/library.lists HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      `Origin: ${origin}`,
      `Cookie: ${cookie}`,
      'Content-Type: application/json',
      'Content-Length: 1000000',
    ].join('\r\n')
    const sockets = Array.from({ length: 100 }, () => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${head}\r\n\r\n{`))
      return socket.on('error', () => undefined)
    })
    await vi.waitFor(async () => expect((await callFromWindow()).status).toBe(200), 5_000)
    expect(calls).toHaveLength(1)
    for (const socket of sockets) socket.destroy()
  })

  it('can ask ten thousand times: the clerk works on', async () => {
    cookie = (await enter(loopback.address)).cookie
    const outcomes: number[] = []
    const attack = async (): Promise<void> => {
      for (let n = 0; n < 500; n += 1) {
        const answer = await ask(origin, {
          path: '/api/call/library.lists',
          method: 'POST',
          headers: { origin },
        }).catch(() => ({ status: 0 }))
        outcomes.push(answer.status)
      }
    }
    await Promise.all([
      ...Array.from({ length: 20 }, attack),
      expect(callFromWindow()).resolves.toMatchObject({ status: 200 }),
    ])
    expect(outcomes).toHaveLength(10_000)
    expect(outcomes.filter((status) => status !== 403 && status !== 0)).toEqual([])
    expect(calls).toHaveLength(1)
    expect((await callFromWindow()).status).toBe(200)
  })
})

describe('the end', () => {
  it('comes after the last window was closed, not at a reload', async () => {
    const lastClosed = vi.fn()
    const other = await start({ graceMs: 300 })
    void other.lastWindowClosed.then(lastClosed)
    const { cookie: key } = await enter(other.address)
    const openWindow = async (): Promise<AbortController> => {
      const controller = new AbortController()
      await fetch(new URL('/api/window', other.address), {
        headers: { cookie: key },
        signal: controller.signal,
      })
      return controller
    }
    const first = await openWindow()
    const second = await openWindow()
    first.abort()
    second.abort()
    await new Promise((resolve) => setTimeout(resolve, 100))
    const reloaded = await openWindow()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(lastClosed).not.toHaveBeenCalled()

    reloaded.abort()
    await vi.waitFor(() => expect(lastClosed).toHaveBeenCalledOnce(), 2_000)
    await other.close()
  })

  it('ends at once though a browser holds a connection on which it never asked anything', async () => {
    const other = await start()
    const spare = connect(Number(new URL(other.address).port), '127.0.0.1')
    await once(spare, 'connect')
    // Asked after it was: the server knows the spare one by then.
    await ask(new URL(other.address).origin, {})
    const ended = once(spare, 'close')
    const began = performance.now()
    await other.close()
    await ended
    // Without an end of its own the connection is hung up only after ten seconds.
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it('waits for a call under way', async () => {
    const release = Promise.withResolvers<void>()
    const started = Promise.withResolvers<void>()
    const slow: CallHandler = async () => {
      started.resolve()
      await release.promise
      return ok({})
    }
    const other = await start({ call: slow })
    const { cookie: key } = await enter(other.address)
    const at = new URL(other.address).origin
    const saving = ask(at, {
      method: 'POST',
      path: '/api/call/item.update',
      body: '{}',
      headers: { cookie: key, origin: at, 'content-type': 'application/json' },
    })
    await started.promise
    const closing = other.close()
    release.resolve()
    expect((await saving).status).toBe(200)
    await closing
  })
})

it('says which port can not be had', async () => {
  const files = screenFiles(folder)
  const port = Number(new URL(origin).port)
  const second = await startLoopback({ call: record, files, port })
  expect(second).toEqual({ ok: false, error: 'EADDRINUSE' })
})
