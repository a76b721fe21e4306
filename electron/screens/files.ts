import { readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

/** The built screens, from the sources as well as from the built program. */
export const SCREENS_FOLDER = resolve(
  import.meta.dirname,
  import.meta.url.endsWith('.ts') ? '../../out/renderer' : '../../renderer',
)

export interface ScreenFile {
  /** Absolute path on the disk. */
  readonly path: string
  readonly contentType: string
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
}

/**
 * Every file that may be served, by its address (`/`, `/assets/index-….js`). The map is made once, from
 * the folder; an address that is not in it does not exist, so no address can lead out of the folder.
 *
 * @returns empty when the screens were not built
 */
export function screenFiles(folder: string = SCREENS_FOLDER): ReadonlyMap<string, ScreenFile> {
  const files = new Map<string, ScreenFile>()
  for (const path of filesBelow(folder)) {
    const contentType = CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)]
    if (contentType === undefined) continue
    const address = `/${relative(folder, path).split(sep).join('/')}`
    files.set(address === '/index.html' ? '/' : address, { path, contentType })
  }
  return files
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}
