import { call } from '../api/client.ts'

/** What a page may hand on of an exception: its kind and place. Its message may quote what was typed. */
export interface ErrorPlace {
  readonly name: string
  readonly stack: string
}

export function placeOf(error: unknown): ErrorPlace {
  if (!(error instanceof Error)) return { name: typeof error, stack: '' }
  const frames = (error.stack ?? '').split('\n').filter((line) => FRAME.test(line))
  return { name: error.name, stack: frames.slice(0, 30).join('\n') }
}

/** A place in the built files; a message of several lines could pass for a frame with its text. */
const FRAME = /^\s+at [\x20-\x7e]{0,300}:\d+:\d+\)?$/

/** Writes an exception down in the program's error log. It never fails: the fault itself is enough. */
export async function reportError(error: unknown): Promise<void> {
  try {
    await call('program.reportError', placeOf(error))
  } catch {
    // The screen says what went wrong.
  }
}

/** The text of “复制诊断信息”; without the program only what the page itself knows. */
export async function diagnosticsFor(error: unknown): Promise<string> {
  const { name, stack } = placeOf(error)
  const program = await ofProgram()
  const { innerWidth, innerHeight, devicePixelRatio } = window
  const page = `页面：${innerWidth}×${innerHeight}，缩放 ${devicePixelRatio}，${navigator.userAgent}`
  return [program.trimEnd(), page, `页面中的错误：${name}`, stack, ''].join('\n')
}

async function ofProgram(): Promise<string> {
  try {
    return (await call('program.diagnostics', {})).text
  } catch {
    return '履职清单编辑器 诊断信息\n后台程序没有应答'
  }
}

/** Tells of every exception of a page that nothing caught, until the page is left. */
export function watchPageErrors(onError: (error: unknown) => void): () => void {
  const onException = ({ error }: ErrorEvent): void => {
    // Without an exception it is a remark of the browser (ResizeObserver), or a file that did not load.
    if (error instanceof Error) onError(error)
  }
  const onRejection = ({ reason }: PromiseRejectionEvent): void => onError(reason)
  addEventListener('error', onException)
  addEventListener('unhandledrejection', onRejection)
  return () => {
    removeEventListener('error', onException)
    removeEventListener('unhandledrejection', onRejection)
  }
}
