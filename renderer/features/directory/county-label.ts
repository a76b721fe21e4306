/** A county as the screens name it. */
export function countyLabel(county: string): string {
  return county === '' ? '未注明县区' : county
}
