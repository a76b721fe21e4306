import type { SameLists } from './same-lists.ts'
import { countItems, countWarnings, isReady, type QueuedFile } from './queued-file.ts'

export interface FileStatus {
  readonly tone: 'busy' | 'good' | 'attention' | 'bad' | 'out'
  readonly text: string
}

/** How a file stands, in a few words. @param same where else its list is */
export function fileStatus(entry: QueuedFile, same: SameLists | null): FileStatus {
  const { reading } = entry
  switch (reading.stage) {
    case 'waiting':
      return { tone: 'busy', text: '等待读取' }
    case 'reading':
      return { tone: 'busy', text: reading.progress?.step ?? '正在读取文件' }
    case 'failed':
      return { tone: 'bad', text: '读不了' }
    case 'understood': {
      if (!isReady(entry)) return { tone: 'out', text: '不导入' }
      const warnings = countWarnings(reading.draft)
      const said = warnings === 0 ? '可以导入' : `有 ${warnings} 处提示`
      const size = `${countItems(reading.draft)} 项`
      const twice = twiceText(same)
      const parts = [said, size, ...(twice === null ? [] : [twice])]
      return { tone: warnings > 0 || twice !== null ? 'attention' : 'good', text: parts.join(' · ') }
    }
  }
}

function twiceText(same: SameLists | null): string | null {
  if (same?.inLibrary === true) return '库中已有'
  return same !== null && same.files.length > 0 ? '与另一个文件相同' : null
}
