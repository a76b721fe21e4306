import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { OFFICIAL_FONTS, isFontName } from '../../../shared/layout/fonts.ts'
import { TYPE_SIZES } from '../../../shared/layout/type-sizes.ts'
import type { TextStyle } from '../../../shared/layout/types.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { ChoiceOrTyped } from './ChoiceOrTyped.tsx'

const SIZES = { min: 5, max: 72, step: 0.5 } as const
const LINES = { min: 5, max: 120, step: 0.1 } as const
const OTHER_SIZE = 0

/** Font, size, line distance and weight of one kind of text. */
export function StyleRow(props: {
  readonly name: string
  readonly style: TextStyle
  readonly onChange: (change: Partial<TextStyle>) => void
}): ReactNode {
  const { name, style, onChange } = props
  const [asked, setAsked] = useState(false)
  const named = TYPE_SIZES.some(({ points }) => points === style.size)
  const typed = asked || !named
  return (
    <fieldset className="style-row">
      <legend>{name}</legend>
      <ChoiceOrTyped
        label={`${name}的字体`}
        labelHidden
        value={style.eastAsianFont}
        choices={OFFICIAL_FONTS}
        problemOf={(font) => (isFontName(font) ? null : '字体名称最多31个字，不能有引号等符号。')}
        onChange={(eastAsianFont) => onChange({ eastAsianFont })}
      />
      <div className="style-size">
        <Select
          aria-label={`${name}的字号`}
          value={typed ? OTHER_SIZE : style.size}
          onChange={(size) => {
            setAsked(size === OTHER_SIZE)
            if (size !== OTHER_SIZE) onChange(resized(style, size))
          }}
          options={[
            ...TYPE_SIZES.map(({ name: size, points }) => ({
              value: points as number,
              label: `${size}（${points}磅）`,
            })),
            { value: OTHER_SIZE, label: '按磅填写' },
          ]}
        />
        {typed && (
          <NumberField
            label={`${name}的字号（磅）`}
            labelHidden
            unit="磅"
            {...SIZES}
            value={style.size}
            onChange={(size) => onChange(resized(style, size))}
          />
        )}
      </div>
      <div className="style-line">
        <span aria-hidden="true">行距</span>
        <NumberField
          label={`${name}的行距（磅）`}
          labelHidden
          unit="磅"
          {...LINES}
          value={style.lineHeight}
          onChange={(lineHeight) => onChange({ lineHeight })}
        />
      </div>
      <Checkbox checked={style.bold} onChange={(event) => onChange({ bold: event.target.checked })}>
        加粗
      </Checkbox>
    </fieldset>
  )
}

/** The lines keep their distance in proportion to the type, so that no line is cut. */
function resized({ size: before, lineHeight }: TextStyle, size: number): Partial<TextStyle> {
  const inProportion = Math.round((lineHeight / before) * size * 2) / 2
  return { size, lineHeight: Math.min(Math.max(inProportion, size), LINES.max) }
}
