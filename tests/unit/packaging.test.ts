import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT } from '../../electron/launch/build.ts'
import { PORTABLE_MARKER } from '../../electron/paths.ts'

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

  it('mark the portable edition, and only that one', () => {
    expect(configuration('electron/resources/portable.yml')['extraFiles']).toEqual([
      { from: `electron/resources/${PORTABLE_MARKER}`, to: PORTABLE_MARKER },
    ])
    expect(existsSync(join(PROJECT, 'electron/resources', PORTABLE_MARKER))).toBe(true)
    expect(configuration('electron-builder.yml')).not.toHaveProperty('extraFiles')
  })
})
