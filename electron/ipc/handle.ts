import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import type { CallError } from '../../shared/contract/errors.ts'
import { fail } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import { isEditorUrl } from '../security/origin.ts'
import type { Channel } from './channels.ts'

const FOREIGN: CallError = { code: 'bad-input', message: '这个请求不是从编辑器的窗口发出的，已拒绝。' }
const BUG: CallError = {
  code: 'bug',
  message: '程序内部出错，刚才的操作没有完成，已保存的内容不受影响，请重试。',
}

const underWay = new Set<Promise<unknown>>()

/**
 * Answers a channel. Only the top frame of our own page is heard; nothing is thrown across.
 *
 * @param listener its arguments come from the page: check them
 */
export function handle(
  channel: Channel,
  listener: (event: IpcMainInvokeEvent, ...values: unknown[]) => Promise<Result<unknown, CallError>>,
): void {
  ipcMain.handle(channel, async (event, ...values: unknown[]) => {
    // Before anything is waited for: of a page that closes, the message comes with its frame (`detached`),
    // which is null to whoever asks later (Electron's breaking changes, 33.0).
    if (!isOurs(event)) return fail(FOREIGN)
    const answer = listener(event, ...values)
    underWay.add(answer)
    try {
      return await answer
    } catch {
      return fail(BUG)
    } finally {
      underWay.delete(answer)
    }
  })
}

/** Resolves when everything that pages asked for is answered. */
export async function allAnswered(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay)
}

function isOurs({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isEditorUrl(senderFrame.url)
}
