import type { ReactNode } from 'react'
import type { MissingFont } from '../../../shared/layout/font-substitutes.ts'

const FILES =
  '导出的 Word、Excel 文件里写的仍是规定的字体，在装有这些字体的电脑上打开就是规定的样子；' +
  '在本机预览、打印和导出 PDF 时，看到的是代替的字体，版面一般不变。'

/** What is seen instead of each missing font, what it means for the files, and what to do. */
export function MissingFontsText({ missing }: { readonly missing: readonly MissingFont[] }): ReactNode {
  return (
    <div className="missing-fonts">
      <ul>
        {missing.map(({ font, substitute }) => (
          <li key={font}>
            {font}：本机用{substitute === null ? '系统默认的字体' : `“${substitute}”`}代替
          </li>
        ))}
      </ul>
      <p>{FILES}</p>
      <p>要在本机看到规定的字体，请安装单位已取得授权的字体，再重新启动编辑器。编辑器不附带字体。</p>
    </div>
  )
}
