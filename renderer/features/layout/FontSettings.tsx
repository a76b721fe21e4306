import type { ReactNode } from 'react'
import { isFontName } from '../../../shared/layout/fonts.ts'
import type { Layout, TextStyle } from '../../../shared/layout/types.ts'
import { ChoiceOrTyped } from './ChoiceOrTyped.tsx'
import { StyleRow } from './StyleRow.tsx'
import type { LayoutEdits } from './use-layout-edits.ts'

const TEXTS = [
  { key: 'title', name: '标题' },
  { key: 'header', name: '表头' },
  { key: 'category', name: '类别行' },
  { key: 'body', name: '正文' },
  { key: 'note', name: '表下的说明' },
] as const satisfies readonly { readonly key: keyof Layout; readonly name: string }[]

const LATIN_FONTS = ['Times New Roman', '仿宋_GB2312', '仿宋', '宋体']

/** Fonts, sizes by their Chinese names, and the distance between lines. */
export function FontSettings({ edits }: { readonly edits: LayoutEdits }): ReactNode {
  const { layout } = edits
  return (
    <div className="form">
      {TEXTS.map(({ key, name }) => (
        <StyleRow
          key={key}
          name={name}
          style={layout[key]}
          onChange={(change) => edits.edit((old) => ({ ...old, [key]: { ...old[key], ...change } }))}
        />
      ))}
      <ChoiceOrTyped
        label="数字和字母的字体"
        value={layout.body.latinFont}
        choices={LATIN_FONTS}
        problemOf={(font) => (isFontName(font) ? null : '字体名称最多31个字，不能有引号等符号。')}
        onChange={(latinFont) => edits.edit((old) => withLatinFont(old, latinFont))}
      />
      <p className="field-hint">
        文件里写的就是这里的字体名称；打开文件的电脑上没有这种字体时，Word 和 WPS 会用别的字体代替显示。
      </p>
    </div>
  )
}

function withLatinFont(layout: Layout, latinFont: string): Layout {
  const styles = TEXTS.map(({ key }): [string, TextStyle] => [key, { ...layout[key], latinFont }])
  return { ...layout, ...Object.fromEntries(styles) }
}
