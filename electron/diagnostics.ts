import { readFileSync, statfsSync, statSync } from 'node:fs'
import { arch, freemem, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { keptBackups } from './database/backup/kept.ts'
import { secondPlace } from './database/backup/second.ts'
import { riskyPlace } from './database/location.ts'
import { SCHEMA_VERSION } from './database/migrations/index.ts'
import { databaseFile } from './database/open.ts'
import { lastErrors } from './error-log.ts'

/** Lines of the error log that are handed on: the newest. */
const LOG_LINES = 60
const PLACES = { network: '网络磁盘', synchronised: '同步盘', local: '本机磁盘' } as const

/**
 * What whoever maintains the program needs to find a fault: versions, the system, how the data stands in
 * numbers, the newest lines of the error log. No text of a list, no path, no name of the user or the
 * computer: it can be sent to anyone. It must work where nothing else does, so each line may be missing.
 *
 * @param folder absolute path of the data folder
 * @param counts lists and items, where the database is open
 */
export function diagnosticsText(
  folder: string,
  counts: { readonly lists: number; readonly items: number } | null,
  now = new Date(),
): string {
  const backups = keptBackups(folder)
  const file = databaseFile(folder)
  return [
    '履职清单编辑器 诊断信息',
    `时间：${now.toISOString()}`,
    `版本：${programVersion()}，${engines()}`,
    `系统：${platform()} ${release()} ${arch()}，内存 ${gigabytes(totalmem())}，空闲 ${gigabytes(freemem())}`,
    `区域：${Intl.DateTimeFormat().resolvedOptions().locale}，${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
    `数据位置：${PLACES[riskyPlace(folder) ?? 'local']}，剩余 ${attempt(() => gigabytes(freeSpace(folder)))}`,
    `数据文件：${attempt(() => `${statSync(file).size} 字节`)}，结构 ${SCHEMA_VERSION}`,
    counts === null ? '清单：数据文件没有打开' : `清单：${counts.lists} 份，事项：${counts.items} 个`,
    `备份：${backups.length} 份，最近 ${backups[0]?.takenAt.toISOString() ?? '无'}`,
    `第二备份文件夹：${secondPlace(folder) === null ? '未选' : '已选'}`,
    '最近的错误：',
    ...lastErrors(folder, LOG_LINES),
    '',
  ].join('\n')
}

/** As `package.json` says, which lies above the sources and above the built program. */
export function programVersion(): string {
  const above = import.meta.url.endsWith('.ts') ? '..' : '../..'
  return attempt(() => {
    const text = readFileSync(join(import.meta.dirname, above, 'package.json'), 'utf8')
    return String(Reflect.get(Object(JSON.parse(text)), 'version'))
  })
}

function engines(): string {
  const { electron, chrome, node } = process.versions
  const window = electron === undefined ? '浏览器窗口' : `Electron ${electron}，Chromium ${chrome}`
  const sqlite = attempt(() => {
    const db = new Database(':memory:')
    const version = db.prepare('SELECT sqlite_version()').pluck().get()
    db.close()
    return String(version)
  })
  return `${window}，Node ${node}，SQLite ${sqlite}`
}

function freeSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

function gigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GB`
}

/** A fault of the computer must not hide the rest. */
function attempt(read: () => string): string {
  try {
    return read()
  } catch {
    return '读不到'
  }
}
