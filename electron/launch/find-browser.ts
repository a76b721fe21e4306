import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly canRun: (path: string) => boolean
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  canRun: (path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  },
}

/**
 * An installed browser of the Chromium family: Chrome, Edge or Chromium itself, or one that domestic
 * Linux systems bring along. `CHROMIUM_PATH` goes before all.
 *
 * @returns the path of its program, or null where there is none
 */
export function findBrowser(machine: Machine = thisMachine): string | null {
  const chosen = machine.env['CHROMIUM_PATH']
  if (chosen !== undefined && chosen !== '') return machine.canRun(chosen) ? chosen : null
  return candidates(machine).find(machine.canRun) ?? null
}

function candidates(machine: Machine): string[] {
  if (machine.platform === 'win32') return windowsCandidates(machine)
  if (machine.platform === 'darwin') return macCandidates(machine)
  return linuxCandidates(machine)
}

function windowsCandidates({ env }: Machine): string[] {
  const bases = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
    (base) => base !== undefined && base !== '',
  )
  const programs = [
    String.raw`Google\Chrome\Application\chrome.exe`,
    String.raw`Microsoft\Edge\Application\msedge.exe`,
    String.raw`Chromium\Application\chrome.exe`,
  ]
  return programs.flatMap((program) => bases.map((base) => `${base}\\${program}`))
}

function macCandidates({ home }: Machine): string[] {
  const programs = [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Chromium.app/Contents/MacOS/Chromium',
  ]
  return programs.flatMap((program) => [`/Applications/${program}`, join(home, 'Applications', program)])
}

function linuxCandidates({ env }: Machine): string[] {
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium',
    'chromium-browser',
    'uos-browser-stable',
    'browser360-cn-stable',
  ]
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [
    ...inPath,
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/opt/apps/cn.google.chrome-pre/files/google-chrome',
    '/snap/bin/chromium',
  ]
}
