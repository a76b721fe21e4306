/** Lets a number of works go on at a time; the others wait in the order they came. */
export interface Turns {
  readonly take: <T>(work: () => Promise<T>) => Promise<T>
}

export function createTurns(atATime: number): Turns {
  const waiting: (() => void)[] = []
  let free = atATime
  return {
    take: async (work) => {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next === undefined) free += 1
        else next()
      }
    },
  }
}
