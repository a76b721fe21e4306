/** Chinese names of type sizes and their points, the largest first (the sizes that Word and WPS offer by name). */
export const TYPE_SIZES = [
  { name: '初号', points: 42 },
  { name: '小初', points: 36 },
  { name: '一号', points: 26 },
  { name: '小一', points: 24 },
  { name: '二号', points: 22 },
  { name: '小二', points: 18 },
  { name: '三号', points: 16 },
  { name: '小三', points: 15 },
  { name: '四号', points: 14 },
  { name: '小四', points: 12 },
  { name: '五号', points: 10.5 },
  { name: '小五', points: 9 },
  { name: '六号', points: 7.5 },
  { name: '小六', points: 6.5 },
  { name: '七号', points: 5.5 },
  { name: '八号', points: 5 },
] as const satisfies readonly { readonly name: string; readonly points: number }[]
