import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { SecondState } from './second.ts'

/** The second folder for the screens: its path is text to read, no screen ever sends one back. */
export function describeSecond(state: SecondState): CallOutput<'backup.state'>['second'] {
  const place = state.type === 'off' ? null : state.place
  return { state: state.type, place, message: messageOf(state) }
}

function messageOf(state: SecondState): string | null {
  switch (state.type) {
    case 'off':
    case 'ready':
      return null
    case 'missing':
      return `第二备份文件夹（${state.place}）现在不在，新的备份还没有复制过去；插上 U 盘后会自动补上，本机的备份不受影响。`
    case 'failed':
      return `备份没能复制到第二备份文件夹（${state.place}）：${REASONS[state.code] ?? '请检查这个磁盘'}；本机的备份不受影响。`
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '那里的空间已满，请清理后重试',
  EDQUOT: '那里的空间已满，请清理后重试',
  EROFS: '那里写保护，请打开写入开关或换一个',
  EACCES: '没有权限写入，请换一个文件夹',
  EPERM: '没有权限写入，请换一个文件夹',
}
