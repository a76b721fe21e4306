import { z } from 'zod'
import type { CallError } from '../../shared/contract/errors.ts'
import { fail } from '../../shared/result.ts'
import { printOnPaper } from '../windows/print-on-paper.ts'
import { CHANNELS } from './channels.ts'
import { handle } from './handle.ts'

const side = z.number().min(50).max(1_000)
const printPage = z.strictObject({ html: z.instanceof(Uint8Array), width: side, height: side })
const BAD_PAGE: CallError = { code: 'bad-input', message: '这样的页面不能从这里打印。' }

/** Answers printing by the system's dialog. */
export function handlePrinting(): void {
  handle(CHANNELS.print, async (_, value) => {
    const page = printPage.safeParse(value)
    return page.success ? printOnPaper(page.data) : fail(BAD_PAGE)
  })
}
