import { zipSync } from 'fflate'
import type { NamedBytes } from '../../shared/contract/bridge.ts'
import type { CallName } from '../../shared/contract/contract.ts'
import { VALUE_FIELD, joinBytes, partField, splitBytes } from '../../shared/contract/wire.ts'
import { fail } from '../../shared/result.ts'
import { printInFrame } from './print-frame.ts'
import type { Answer, Transport } from './transport.ts'

const UNREACHABLE =
  '编辑器的后台程序没有应答，可能已经退出；已显示“已保存”的内容都在，请关闭本窗口后重新启动编辑器。'

/** Bytes of bodies that a browser still carries when their page is gone: 64 KiB, all that are under way together. */
const KEPT_ALIVE = 65_536
/** Bytes of the bodies that it carries now. */
let carried = 0

/** The browser twin: calls are POSTs to the server the page came from, files come as downloads. */
export function loopbackTransport(): Transport {
  const thisWindow = new EventSource('/api/window')
  // An open connection tells the server that this window lives; the server ends after the last one.
  addEventListener('pagehide', () => thisWindow.close())
  // A page that the browser kept and shows again is without that connection, and knows of no answer since.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
  return {
    call: post,
    host: {
      outlivesPage: (input) => isCarried(byteLength(JSON.stringify(input))),
      canOpenFiles: false,
      saveFile: async (file) => {
        download(file)
        return { saved: true }
      },
      saveFolder: async ({ name, files }) => {
        const packed = { name: `${name}.zip`, bytes: packFiles(files) }
        download(packed)
        return { saved: true, name: packed.name }
      },
      openFile: async () => undefined,
      showInFolder: async () => undefined,
      onFileOpened: () => undefined,
      print: ({ html }) => printInFrame(html),
    },
  }
}

async function post(name: CallName, input: unknown): Promise<Answer> {
  const { value, parts } = splitBytes(input)
  const json = JSON.stringify(value)
  const length = byteLength(json)
  // A save that is under way while the window closes must still arrive.
  const keepalive = parts.length === 0 && isCarried(length)
  if (keepalive) carried += length
  try {
    const body = parts.length === 0 ? jsonBody(json) : formBody(json, parts)
    const response = await fetch(`/api/call/${name}`, { method: 'POST', keepalive, ...body })
    if (!response.ok) return fail({ code: 'bug', message: await refusal(response) })
    return (await answerOf(response)) as Answer
  } catch {
    return fail({ code: 'bug', message: UNREACHABLE })
  } finally {
    if (keepalive) carried -= length
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}

/** Some hundred bytes are left for what stands around the text of a call, and for the page's own error. */
function isCarried(length: number): boolean {
  return carried + length < KEPT_ALIVE - 1_000
}

function jsonBody(json: string): RequestInit {
  return { body: json, headers: { 'content-type': 'application/json' } }
}

function formBody(json: string, parts: readonly Uint8Array<ArrayBuffer>[]): RequestInit {
  const form = new FormData()
  form.set(VALUE_FIELD, json)
  for (const [index, part] of parts.entries()) form.set(partField(index), new Blob([part]))
  return { body: form }
}

async function refusal(response: Response): Promise<string> {
  const text = await response.text()
  return text === '' ? UNREACHABLE : text
}

async function answerOf(response: Response): Promise<unknown> {
  if (response.headers.get('content-type')?.startsWith('application/json') === true) return response.json()
  const form = await response.formData()
  const parts: Uint8Array[] = []
  for (let part = form.get(partField(0)); part instanceof Blob; part = form.get(partField(parts.length))) {
    parts.push(new Uint8Array(await part.arrayBuffer()))
  }
  return joinBytes(JSON.parse(String(form.get(VALUE_FIELD))), parts)
}

/** A zip file; documents are compressed already, so this takes a moment. */
function packFiles(files: readonly NamedBytes[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 })
}

function download({ name, bytes }: NamedBytes): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun to read the blob by then; without this it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
