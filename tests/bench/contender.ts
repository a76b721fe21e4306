/** One way to do a case's work. */
export interface Contender {
  readonly name: string
  /**
   * Loads what is needed and makes the input.
   *
   * @param count items
   * @returns the work to measure; its number (bytes or items made) must be positive
   */
  readonly prepare: (count: number) => Promise<() => Promise<number>>
}
