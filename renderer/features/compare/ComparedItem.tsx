import { Tag } from 'antd'
import { memo } from 'react'
import type { ReactNode } from 'react'
import type { ItemChangeKind } from '../../../shared/compare/types.ts'
import { CHANGE_NAMES, itemTexts, placeText, wholeItemText } from '../../../shared/compare/wording.ts'
import { printRoute } from '../../app/route.ts'
import type { ComparedState } from '../../app/route.ts'
import { ChangedTexts } from './ChangedTexts.tsx'
import type { ComparedItem as Item } from './groups.ts'

const COLOURS: Readonly<Record<ItemChangeKind, string>> = {
  same: 'default',
  moved: 'purple',
  changed: 'blue',
  renamed: 'blue',
  added: 'green',
  removed: 'red',
}

/** One item with what became of it. */
export const ComparedItem = memo(function ComparedItem(props: {
  readonly item: Item
  readonly before: ComparedState
  readonly after: ComparedState
}): ReactNode {
  const { item, before, after } = props
  const { kind, move } = item
  const [place, state] = item.after === null ? [item.before, before] : [item.after, after]
  const name = place?.name ?? ''
  const itemId = place?.itemId ?? null
  return (
    <article className="compare-item" aria-label={`${CHANGE_NAMES[kind]}：${name}`}>
      <header className="compare-head">
        <Tag color={COLOURS[kind]}>{CHANGE_NAMES[kind]}</Tag>
        {move !== null && kind !== 'moved' && <Tag color={COLOURS.moved}>{CHANGE_NAMES.moved}</Tag>}
        <span className="compare-name">
          {'listId' in state && itemId !== null ? (
            <a href={printRoute({ screen: 'list', listId: state.listId, itemId })} title="打开这个事项">
              {name === '' ? '（没有名称）' : name}
            </a>
          ) : (
            name
          )}
        </span>
        <span className="quiet">
          {place?.category}　{placeText(item)}
        </span>
      </header>
      <ItemTexts item={item} />
    </article>
  )
})

function ItemTexts({ item }: { readonly item: Item }): ReactNode {
  if (item.kind === 'added' || item.kind === 'removed') {
    const text = wholeItemText(item, item.kind === 'added' ? 'after' : 'before')
    if (text === '') return null
    return (
      <div className="compare-texts">{item.kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>}</div>
    )
  }
  return itemTexts(item).map((change) => <ChangedTexts key={change.label} {...change} />)
}
