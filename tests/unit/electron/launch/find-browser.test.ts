import { describe, expect, it } from 'vitest'
import { hasDisplay } from '../../../../electron/launch/display.ts'
import { findBrowser } from '../../../../electron/launch/find-browser.ts'

/** A computer on which exactly these programs can be run. */
function computer(
  platform: NodeJS.Platform,
  env: Record<string, string>,
  ...programs: string[]
): Parameters<typeof findBrowser>[0] {
  return { platform, env, home: '/home/王', canRun: (path) => programs.includes(path) }
}

const EDGE = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
const CHROME = String.raw`C:\Users\王 芳\AppData\Local\Google\Chrome\Application\chrome.exe`
const WINDOWS = {
  ProgramFiles: String.raw`C:\Program Files`,
  'ProgramFiles(x86)': String.raw`C:\Program Files (x86)`,
  LOCALAPPDATA: String.raw`C:\Users\王 芳\AppData\Local`,
}

describe('a browser for the editor’s window', () => {
  it('is Edge on every Windows, or Chrome where the clerk has it, for herself too', () => {
    expect(findBrowser(computer('win32', WINDOWS, EDGE))).toBe(EDGE)
    expect(findBrowser(computer('win32', WINDOWS, EDGE, CHROME))).toBe(CHROME)
  })

  it('is whatever lies on the path of a Linux desktop', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' }
    expect(findBrowser(computer('linux', env, '/usr/bin/chromium'))).toBe('/usr/bin/chromium')
    expect(findBrowser(computer('linux', env, '/usr/bin/uos-browser-stable'))).toBe(
      '/usr/bin/uos-browser-stable',
    )
  })

  it('is the one that was chosen, and no other when that one is missing', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/browser' }
    expect(findBrowser(computer('linux', env, '/usr/bin/chromium', '/opt/browser'))).toBe('/opt/browser')
    expect(findBrowser(computer('linux', env, '/usr/bin/chromium'))).toBeNull()
  })

  it('may be missing', () => {
    expect(findBrowser(computer('linux', { PATH: '/usr/bin' }, '/usr/bin/firefox'))).toBeNull()
    expect(findBrowser(computer('win32', {}))).toBeNull()
  })
})

it('needs a display, which a Linux server does not have', () => {
  expect(hasDisplay('win32', {})).toBe(true)
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})
