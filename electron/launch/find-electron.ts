import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './build.ts'

const PACKAGE = join(PROJECT, 'node_modules/electron')
/** Says when the download last failed, so that not every start tries again. */
const FAILURE_NOTE = join(PROJECT, 'out/electron-download.json')
const RETRY_AFTER_MS = 24 * 60 * 60 * 1_000
const PROBE_MS = 4_000
const DOWNLOAD_MS = 5 * 60 * 1_000

/**
 * Electron's program. The npm package brings it only on demand: where it is missing, it is fetched once,
 * if the place it comes from answers quickly.
 *
 * @param say told before a download begins, which takes minutes
 * @returns its path, or null where it is not and can't be had
 */
export async function findElectron(say: (text: string) => void): Promise<string | null> {
  const present = installedElectron()
  if (present !== null || failedLately()) return present
  if (await answers(downloadAddress())) {
    say('正在下载 Electron（约 120 MB，只需一次）……')
    spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_MS })
  }
  const fetched = installedElectron()
  if (fetched === null) noteFailure()
  return fetched
}

/** Electron's program where its package has brought it already. */
export function installedElectron(): string | null {
  try {
    const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist')
    const program = join(folder, readFileSync(join(PACKAGE, 'path.txt'), 'utf8').trim())
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

/** The same choice of address as the package's own download makes. */
function downloadAddress(): string {
  const { env } = process
  return (
    env['npm_config_electron_mirror'] ??
    env['ELECTRON_MIRROR'] ??
    'https://github.com/electron/electron/releases/download/'
  )
}

/** Whether a server answers at all, with whatever status. */
async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) })
    return true
  } catch {
    return false
  }
}

function failedLately(): boolean {
  try {
    const note: unknown = JSON.parse(readFileSync(FAILURE_NOTE, 'utf8'))
    const failedAt = note instanceof Object ? Number(Reflect.get(note, 'failedAt')) : Number.NaN
    return Date.now() - failedAt < RETRY_AFTER_MS
  } catch {
    return false
  }
}

function noteFailure(): void {
  mkdirSync(join(PROJECT, 'out'), { recursive: true })
  writeFileSync(FAILURE_NOTE, `${JSON.stringify({ failedAt: Date.now() })}\n`)
}
