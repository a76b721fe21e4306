import { dataFolder } from './paths.ts'

/** What a command begins with in a terminal: the packaged program brings `duty-list`, the sources npm. */
export function commandName(electron = process.versions['electron']): string {
  return electron === undefined ? 'npm run cli --' : 'duty-list'
}

/**
 * A command as the user types it for the data that is open.
 *
 * @param folder the data folder; named only where it is not the usual one
 */
export function commandFor(command: string, folder: string): string {
  const data = folder === dataFolder() ? '' : ` --data "${folder}"`
  return `${commandName()} ${command}${data}`
}
