import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT, buildStale } from './build.ts'
import { findElectron } from './find-electron.ts'

/**
 * `npm run package`: the installers of this platform; with `--dir` only the unpacked program. Without
 * Electron's own program there is nothing to pack, and that is said instead of a half-made package.
 */
const onlyFolder = process.argv.includes('--dir')
process.exitCode = await pack()

async function pack(): Promise<number> {
  const failure = buildStale(['program', 'preload', 'renderer'])
  if (failure !== null) return refuse(`编译没有成功：\n${failure}`)
  if ((await findElectron(console.log)) === null) {
    return refuse('打包需要 Electron 的程序文件，本机没有，也下载不到；请在能访问其下载地址的电脑上打包。')
  }
  const configurations = ['electron-builder.yml']
  if (process.platform === 'win32' && !onlyFolder) configurations.push('electron/resources/portable.yml')
  return configurations.every(build) ? 0 : 1
}

function build(configuration: string): boolean {
  const program = join(PROJECT, 'node_modules/electron-builder/cli.js')
  const options = [program, '--config', configuration, ...(onlyFolder ? ['--dir'] : [])]
  return spawnSync(process.execPath, options, { cwd: PROJECT, stdio: 'inherit' }).status === 0
}

function refuse(message: string): number {
  console.error(message)
  return 1
}
