import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { OpenList } from '../save/use-list-document.ts'
import { useAddAgain } from '../save/use-add-again.ts'
import type { Gone, Selection } from '../selection.ts'

/** In place of the form of what another window or program deleted: says so, and how to go on. */
export function GoneForm(props: {
  readonly open: OpenList
  readonly gone: Gone
  readonly onSelect: (selection: Selection) => void
}): ReactNode {
  const { open, gone, onSelect } = props
  const { item } = gone
  const { busy, addAgain } = useAddAgain(open, (id) => onSelect({ type: 'item', id }))
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The field that the clerk was typing in is gone: the next keys must press no button.
    if (document.activeElement === document.body) words.current?.focus()
  }, [])
  const name = gone.name === '' ? '这里' : `“${gone.name}”`
  return (
    <div className="form gone-form">
      <div role="alert" tabIndex={-1} ref={words}>
        <p>{name}已在另一个窗口或程序中删除。</p>
        <p className="quiet">删除以前保存的内容都在“历史”里，可以在那里恢复。</p>
      </div>
      <div className="button-row">
        <Button type="primary" onClick={() => onSelect(gone.next)}>
          {nextLabel(gone)}
        </Button>
        {item !== null && (
          <Button loading={busy} onClick={() => void addAgain(item)}>
            存成新事项
          </Button>
        )}
      </div>
    </div>
  )
}

function nextLabel({ next }: Gone): string {
  if (next.type === 'item') return '看旁边的事项'
  return next.type === 'category' ? '看旁边的类别' : '看标题和说明'
}
