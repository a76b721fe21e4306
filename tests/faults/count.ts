/** How many of a fault to try: all of them by `npm run test:faults`, a few in the ordinary run. */
export function howMany(all: number, few: number): number {
  return process.env['FAULTS'] === 'all' ? all : few
}
