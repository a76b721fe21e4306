/** Letters of very different widths: two fonts hardly ever agree in all of them. */
const PROBE = 'mMWiIl0Qgj@&'
const SIZE = 72
/** No computer shows all three in one font. */
const GENERICS = ['serif', 'sans-serif', 'monospace'] as const

/**
 * Tells whether this computer has a font, by the width of a text with three different fonts behind it: only
 * where the font is there do all three come out the same. It works in every browser and in the program's
 * window, without looking into the system's folders; hanzi would tell nothing, they are all as wide as high.
 *
 * @returns a function that remembers what it measured
 */
export function fontProbe(): (name: string) => boolean {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, boolean>()
  const widthIn = (family: string): number => {
    if (context === null) return 0
    context.font = `${SIZE}px ${family}`
    return context.measureText(PROBE).width
  }
  const isThere = (name: string): boolean => {
    const [first, ...others] = GENERICS.map((generic) => widthIn(`${JSON.stringify(name)}, ${generic}`))
    return others.every((width) => width === first)
  }
  return (name) => {
    const answer = known.get(name) ?? isThere(name)
    known.set(name, answer)
    return answer
  }
}
