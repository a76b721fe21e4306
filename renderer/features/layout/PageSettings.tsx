import { Checkbox, Select } from 'antd'
import type { ReactNode } from 'react'
import { withPage } from '../../../shared/layout/edit-layout.ts'
import type { PageLayout } from '../../../shared/layout/types.ts'
import { Field } from '../../ui/Field.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import type { LayoutEdits } from './use-layout-edits.ts'

const PAPERS: readonly { readonly name: string; readonly width: number; readonly height: number }[] = [
  { name: 'A4 横向', width: 297, height: 210 },
  { name: 'A4 纵向', width: 210, height: 297 },
  { name: 'A3 横向', width: 420, height: 297 },
  { name: 'A3 纵向', width: 297, height: 420 },
]
const OWN_PAPER = '自定'

const MARGINS = [
  ['top', '上'],
  ['bottom', '下'],
  ['left', '左'],
  ['right', '右'],
] as const

const NUMBERS: readonly { readonly value: PageLayout['pageNumber']; readonly label: string }[] = [
  { value: 'none', label: '不印页码' },
  { value: 'center', label: '页下居中' },
  { value: 'outer', label: '页下，单右双左' },
  { value: 'side', label: '国标：左侧边，竖排' },
]

/** Paper, margins, page numbers and 附件N. */
export function PageSettings({ edits }: { readonly edits: LayoutEdits }): ReactNode {
  const { layout } = edits
  const { page } = layout
  const upright = page.height > page.width
  const paper = PAPERS.find(({ width, height }) => width === page.width && height === page.height)
  const setPage = (change: Partial<PageLayout>): void =>
    edits.edit((old) => withPage(old, uprightNumbered({ ...old.page, ...change })))
  return (
    <div className="form">
      <Field label="纸张" hint="改纸张和页边距时，文字多的列会自动加宽或变窄，让表格铺满页面宽度。">
        {(id) => (
          <Select
            id={id}
            value={paper?.name ?? OWN_PAPER}
            onChange={(name) => {
              const chosen = PAPERS.find((each) => each.name === name)
              if (chosen !== undefined) setPage({ width: chosen.width, height: chosen.height })
            }}
            options={[
              ...PAPERS.map(({ name }) => ({ value: name, label: name })),
              ...(paper === undefined
                ? [{ value: OWN_PAPER, label: `${page.width}×${page.height} 毫米` }]
                : []),
            ]}
          />
        )}
      </Field>
      <fieldset className="margins">
        <legend>页边距</legend>
        {MARGINS.map(([side, name]) => (
          <NumberField
            key={side}
            label={`${name}（毫米）`}
            min={0}
            max={200}
            step={0.1}
            value={page.margins[side]}
            onChange={(width) =>
              edits.edit((old) =>
                withPage(old, { ...old.page, margins: { ...old.page.margins, [side]: width } }),
              )
            }
          />
        ))}
      </fieldset>
      <Field
        label="页码"
        hint="单独印发用页下居中；和公文一起装订的，横表按国标印在侧边。Excel 不能把页码印在侧边，改印在页下，单右双左。"
      >
        {(id) => (
          <Select
            id={id}
            value={page.pageNumber}
            onChange={(pageNumber) => setPage({ pageNumber })}
            options={NUMBERS.filter(({ value }) => value !== 'side' || !upright).map((each) => ({ ...each }))}
          />
        )}
      </Field>
      <div className="attachment">
        <Checkbox
          checked={layout.attachmentNumber !== null}
          onChange={(event) =>
            edits.edit((old) => ({ ...old, attachmentNumber: event.target.checked ? 1 : null }))
          }
        >
          标题上方印附件号
        </Checkbox>
        {layout.attachmentNumber !== null && (
          <NumberField
            label="附件号"
            labelHidden
            min={1}
            max={99}
            step={1}
            value={layout.attachmentNumber}
            onChange={(attachmentNumber) => edits.edit((old) => ({ ...old, attachmentNumber }))}
          />
        )}
      </div>
    </div>
  )
}

/** The number at the side is for tables across; an upright page has it below, outside (GB/T 9704-2012, 7.5). */
function uprightNumbered(page: PageLayout): PageLayout {
  return page.pageNumber === 'side' && page.height > page.width ? { ...page, pageNumber: 'outer' } : page
}
