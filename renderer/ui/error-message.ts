import { CallFailed } from '../api/client.ts'
import { UserError } from './user-error.ts'

/** The sentence to show for anything that went wrong. */
export function errorMessage(error: unknown): string {
  if (error instanceof CallFailed) return error.error.message
  if (error instanceof UserError) return error.message
  return '程序出了意外的错误，这一步没有完成；已保存的内容都在。请重试，仍不行时重新启动编辑器。'
}
