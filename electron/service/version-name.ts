/** As the contract has it. */
const LONGEST = 100

/**
 * A name that no other version of the list has: 征求意见稿（2） where there is a 征求意见稿 already. Two of the
 * same minute could not be told apart.
 */
export function freeVersionName(name: string, taken: readonly string[]): string {
  const others = new Set(taken)
  let free = name
  for (let count = 2; others.has(free); count += 1) {
    const suffix = `（${count}）`
    free = name.slice(0, LONGEST - suffix.length) + suffix
  }
  return free
}
