import { foundByPattern } from '../matches.ts'
import type { ItemRule } from '../types.ts'

const PLACEHOLDER =
  /[XxＸｘ×╳✕]{2,}|(?<=[\u4e00-\u9fff])[Xx×](?=[年月日市县区镇乡村局])|[*＊]{2,}|_{2,}|＿{2,}|[□○〇◯]{2,}|某某|[?？]{3,}|（[ 　]*）|\([ 　]*\)|待定|待补充|\.{4,}|此处(?:填写|插入)|\uFFFD+|[\ue000-\uf8ff]+/g

export const placeholder: ItemRule = {
  id: 'placeholder',
  title: '占位符',
  severity: 'warning',
  description: '“XX”“××”“某某”、空括号等没有填的地方，和显示不出来的字符。',
  source: '清单惯例：正式文本不留空',
  scope: 'item',
  check: (item) =>
    item.filled.flatMap((cell) =>
      foundByPattern(cell, PLACEHOLDER, ([text]) => ({ message: `“${text}”像是没有填完的占位符。` })).map(
        (found) => ({
          ...found,
          end: Math.min(cell.text.length, found.end + 1),
        }),
      ),
    ),
}
