/** What `duty-list`, the wrapper beside the packaged program, puts before the command. */
const MARK = '--cli'
/** The program, and in development the folder of the project, stand before it. */
const LAST_PLACE = 2

/**
 * The command line that the program was started with.
 *
 * @param argv of the process
 * @returns null for an ordinary start, also with a file to open
 */
export function cliArguments(argv: readonly string[]): readonly string[] | null {
  const place = argv.indexOf(MARK)
  return place > 0 && place <= LAST_PLACE ? argv.slice(place + 1) : null
}
