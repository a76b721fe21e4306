import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../electron/launch/find-browser.ts'

/** Fonts come along: without them every hanzi on a screen is a box. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk']

/**
 * Makes sure that there is a Chromium for the tests in a browser: one that is installed, Playwright's
 * own, or Debian's package where this user may install it.
 *
 * @returns null when there is one, else what is missing and how to get it
 */
export function missingChromium(): string | null {
  if (hasChromium()) return null
  if (mayInstall()) {
    console.log(`Installing ${DEBIAN_PACKAGES.join(' and ')} …`)
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES])
  }
  if (hasChromium()) return null
  return [
    'No Chromium was found: the tests in a browser did not run.',
    'Install Chrome, Edge or Chromium, or run `npx playwright install chromium`,',
    'or set CHROMIUM_PATH to the program of one.',
  ].join('\n')
}

function hasChromium(): boolean {
  return findBrowser() !== null || existsSync(chromium.executablePath())
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function run(program: string, options: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(program, options, { stdio: ['ignore', 'ignore', 'inherit'], env })
}
