import { fail, ok } from '../../shared/result.ts'
import type { Result } from '../../shared/result.ts'
import { screenFiles } from '../screens/files.ts'
import type { ScreenFile } from '../screens/files.ts'
import { buildStale } from './build.ts'

/**
 * The screens, ready to be served. Run from the sources they are built first when they are missing or
 * older; the packaged program brings them along.
 *
 * @returns a Chinese sentence when they can't be built
 */
export function builtScreens(): Result<ReadonlyMap<string, ScreenFile>, string> {
  if (import.meta.url.endsWith('.ts')) {
    const failure = buildStale(['renderer'])
    if (failure !== null) return fail(`界面没有编译成功，请先运行 npm ci：\n${failure}`)
  }
  const files = screenFiles()
  return files.has('/') ? ok(files) : fail('程序文件不完整，缺少界面，请重新安装。')
}
