/** What numbers a field takes. */
export interface NumberRange {
  readonly min: number
  readonly max: number
  /** The smallest difference between two numbers: 1, 0.5, 0.1 … */
  readonly step: number
}

/**
 * Reads a number as typed, full-width digits and points included.
 *
 * @returns undefined for what is no number, out of range, or between two steps
 */
export function parseNumber(text: string, { min, max, step }: NumberRange): number | undefined {
  const bare = text.trim().normalize('NFKC').replace('。', '.')
  if (!/^-?(?:\d+\.?\d*|\.\d+)$/.test(bare)) return undefined
  const value = Number(bare)
  const steps = Math.round(value / step)
  if (Math.abs(value - steps * step) > 1e-9) return undefined
  return value >= min && value <= max ? value : undefined
}

/** A number for a field: no more digits than its step has. */
export function printNumber(value: number, step: number): string {
  const digits = String(step).split('.')[1]?.length ?? 0
  return String(Number(value.toFixed(digits)))
}
