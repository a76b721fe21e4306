/** A moment as part of a file name, in the order of time: 20261122-160301250Z. */
export function timeStamp(date: Date): string {
  return date.toISOString().replaceAll(/[-:.]/g, '').replace('T', '-')
}
