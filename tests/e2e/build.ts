import { buildStale } from '../../electron/launch/build.ts'

/** The specs see the built screens, never older ones. */
export default function build(): void {
  const failure = buildStale(['renderer'])
  if (failure !== null) throw new Error(`the screens do not build:\n${failure}`)
}
