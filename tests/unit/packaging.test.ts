import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cliArguments } from '../../electron/cli/arguments.ts'
import { PROJECT } from '../../electron/launch/build.ts'
import { PORTABLE_MARKER } from '../../electron/paths.ts'
import { PACKAGE_ENDING } from '../../shared/list-package/schema.ts'

const require = createRequire(import.meta.url)
const { load } = require('js-yaml') as { load: (text: string) => Record<string, unknown> }
const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  validateConfiguration: (configuration: unknown, log: { isEnabled: boolean }) => Promise<void>
}

function configuration(file: string): Record<string, unknown> {
  return load(readFileSync(join(PROJECT, file), 'utf8'))
}

describe('the packages', () => {
  it.each(['electron-builder.yml', 'electron/resources/portable.yml'])(
    '%s follows its schema',
    async (file) => {
      await expect(validateConfiguration(configuration(file), { isEnabled: false })).resolves.toBeUndefined()
      const misspelt = { ...configuration(file), electronFuse: {} }
      await expect(validateConfiguration(misspelt, { isEnabled: false })).rejects.toThrow('electronFuse')
    },
  )

  it('close every door of the Electron program that is open by default', () => {
    expect(configuration('electron-builder.yml')['electronFuses']).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    })
  })

  it('install for the user alone, with the pictures that they name', () => {
    const { nsis, win, linux } = configuration('electron-builder.yml')
    expect(nsis).toMatchObject({ perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false })
    expect(existsSync(join(PROJECT, String(Reflect.get(Object(win), 'icon'))))).toBe(true)
    expect(existsSync(join(PROJECT, String(Reflect.get(Object(linux), 'icon')), '256x256.png'))).toBe(true)
  })

  it('open packages of lists by a double click, and bring the command line along', () => {
    const { fileAssociations, win, linux } = configuration('electron-builder.yml')
    expect(fileAssociations).toMatchObject([{ ext: PACKAGE_ENDING }])
    for (const [system, name] of [
      [win, 'duty-list.cmd'],
      [linux, 'duty-list'],
    ] as const) {
      const [wrapper] = Reflect.get(Object(system), 'extraFiles') as { from: string; to: string }[]
      expect(wrapper?.to).toBe(name)
      const script = readFileSync(join(PROJECT, wrapper?.from ?? ''), 'utf8')
      expect(script).toContain(String(Reflect.get(Object(system), 'executableName')))
      expect(cliArguments(['/opt/duty-list-editor', ...(/--cli/.exec(script) ?? []), 'lists'])).toEqual([
        'lists',
      ])
    }
    // cmd.exe reads a batch file of Unix lines wrongly; a shell does not start one that may not be run.
    expect(readFileSync(join(PROJECT, 'electron/resources/duty-list.cmd'), 'utf8')).toMatch(
      /^(?:[^\n]*\r\n)+$/,
    )
    expect(statSync(join(PROJECT, 'electron/resources/duty-list')).mode & 0o111).not.toBe(0)
  })

  it('are made for the computers of the offices', () => {
    const { win, linux } = configuration('electron-builder.yml')
    expect(Reflect.get(Object(win), 'target')).toEqual([{ target: 'nsis', arch: ['x64'] }])
    expect(Reflect.get(Object(linux), 'target')).toEqual([
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'AppImage', arch: ['x64', 'arm64'] },
    ])
    const portable = configuration('electron/resources/portable.yml')
    expect(Reflect.get(Object(portable['win']), 'target')).toEqual([{ target: 'zip', arch: ['x64'] }])
  })

  it('mark the portable edition, and only that one', () => {
    expect(configuration('electron/resources/portable.yml')['extraFiles']).toEqual([
      { from: `electron/resources/${PORTABLE_MARKER}`, to: PORTABLE_MARKER },
    ])
    expect(existsSync(join(PROJECT, 'electron/resources', PORTABLE_MARKER))).toBe(true)
    expect(configuration('electron-builder.yml')).not.toHaveProperty('extraFiles')
  })
})
