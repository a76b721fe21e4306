import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { call } from '../../api/client.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { LONGEST_LAYOUT_NAME } from '../../../shared/layout/free-name.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import type { NamedLayout } from './layout-queries.ts'

const UNDO_SECONDS = 10

/** A saved layout with what can be done with it. */
export function NamedLayoutRow(props: {
  readonly named: NamedLayout
  readonly present: Layout
  readonly onApply: () => void
  readonly onExport: () => void
  /** The saved layouts are not what they were. */
  readonly onChanged: () => void
}): ReactNode {
  const { named, present, onChanged } = props
  const { layoutId, name } = named
  const { message } = App.useApp()
  const attempt = useAttempt()
  const [newName, setNewName] = useState<string | null>(null)

  const put = async (layout: Layout, replace: boolean): Promise<void> => {
    await call('layout.save', { name, layout: layout as CallInput<'layout.save'>['layout'], replace })
    onChanged()
  }
  const rename = (): Promise<void> =>
    attempt.run(async () => {
      const wanted = (newName ?? '').trim()
      if (wanted !== '' && wanted !== name) await call('layout.rename', { layoutId, name: wanted })
      setNewName(null)
      onChanged()
    })
  const remove = (): Promise<void> =>
    attempt.run(async () => {
      await call('layout.delete', { layoutId })
      onChanged()
      const undone = `deleted-layout-${layoutId}`
      void message.success({
        key: undone,
        duration: UNDO_SECONDS,
        content: (
          <span>
            已删除版式“{name}”，用它的清单不受影响
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(undone)
                void attempt.run(() => put(named.layout, false))
              }}
            >
              撤销
            </Button>
          </span>
        ),
      })
    })

  if (newName !== null)
    return (
      <div className="layout-entry" role="listitem">
        <TextField
          label="新名称"
          labelHidden
          focusAtStart
          value={newName}
          onChange={(text) => setNewName(text.slice(0, LONGEST_LAYOUT_NAME))}
          onEnter={() => void rename()}
          onEscape={() => setNewName(null)}
        />
        <Button size="small" type="primary" loading={attempt.busy} onClick={() => void rename()}>
          改名
        </Button>
        <Button size="small" onClick={() => setNewName(null)}>
          取消
        </Button>
      </div>
    )
  return (
    <div className="layout-entry" role="listitem">
      <span className="layout-name" title={name}>
        {name}
      </span>
      <Button size="small" aria-label={`套用“${name}”`} onClick={props.onApply}>
        套用
      </Button>
      <Button size="small" type="link" onClick={() => setNewName(name)}>
        改名
      </Button>
      <Popconfirm
        title={`用现在的版式替换“${name}”？`}
        description="替换后原来的找不回来；已经套用它的清单不受影响。"
        okText="替换"
        cancelText="取消"
        onConfirm={() => void attempt.run(() => put(present, true))}
      >
        <Button size="small" type="link">
          替换
        </Button>
      </Popconfirm>
      <Button size="small" type="link" onClick={props.onExport}>
        导出
      </Button>
      <Button size="small" type="link" danger loading={attempt.busy} onClick={() => void remove()}>
        删除
      </Button>
    </div>
  )
}
