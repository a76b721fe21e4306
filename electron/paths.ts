import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const FOLDER_NAME = 'duty-list-editor'

/** A file of this name beside the program makes it the portable edition: its data stays beside it. */
export const PORTABLE_MARKER = 'portable.txt'

/** What the choice of a folder depends on. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Where the program's own file lies. */
  readonly programFolder: string
}

/**
 * The folder of the database, the same for every carrier.
 *
 * Local application data, never the roaming profile: a roaming or synchronised folder copies the
 * database while it is being written.
 *
 * @param override what the user gave with `--data`
 * @returns an absolute path; the folder need not exist yet
 */
export function dataFolder(override?: string, machine: Machine = thisMachine()): string {
  if (override !== undefined && override !== '') return resolve(override)
  if (existsSync(join(machine.programFolder, PORTABLE_MARKER))) return join(machine.programFolder, 'data')
  return join(applicationData(machine), FOLDER_NAME)
}

function applicationData({ platform, env, home }: Machine): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] || join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  const xdg = env['XDG_DATA_HOME']
  // The XDG base directory specification: a relative path is to be ignored.
  return xdg?.startsWith('/') ? xdg : join(home, '.local', 'share')
}

function thisMachine(): Machine {
  // An AppImage runs from a mounted image; the file that the user keeps is named by APPIMAGE.
  const program = process.env['APPIMAGE'] || process.execPath
  return { platform: process.platform, env: process.env, home: homedir(), programFolder: dirname(program) }
}
