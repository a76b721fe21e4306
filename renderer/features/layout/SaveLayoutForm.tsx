import { App, Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { call } from '../../api/client.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { BUILT_IN_LAYOUTS } from '../../../shared/layout/built-in.ts'
import { LONGEST_LAYOUT_NAME } from '../../../shared/layout/free-name.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { useTellDone } from '../../ui/use-tell-done.ts'
import type { NamedLayout } from './layout-queries.ts'

/** Saves the present layout under a name; over another one only when that is meant. */
export function SaveLayoutForm(props: {
  readonly present: Layout
  readonly named: readonly NamedLayout[]
  readonly onSaved: (name: string) => void
}): ReactNode {
  const { present, named, onSaved } = props
  const { modal } = App.useApp()
  const tellDone = useTellDone()
  const attempt = useAttempt()
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const isBuiltIn = BUILT_IN_LAYOUTS.some((layout) => layout.name === name)

  const save = (replace: boolean): Promise<void> =>
    attempt.run(async () => {
      const layout = present as CallInput<'layout.save'>['layout']
      await call('layout.save', { name, layout, replace })
      setTyped('')
      onSaved(name)
      tellDone(`版式已存为“${name}”，别的清单也可以套用。`)
    })
  const ask = (): void => {
    if (name === '' || isBuiltIn) return
    if (named.some((each) => each.name === name))
      modal.confirm({
        title: `已经有一个叫“${name}”的版式`,
        content: '要用现在的版式替换它吗？替换后原来的找不回来；已经套用它的清单不受影响。',
        okText: '替换',
        cancelText: '换个名称',
        onOk: () => save(true),
      })
    else void save(false)
  }

  return (
    <div className="save-layout">
      <TextField
        label="版式名称"
        labelHidden
        placeholder="给现在的版式起个名字，例如 本县版式"
        value={typed}
        onChange={(text) => setTyped(text.slice(0, LONGEST_LAYOUT_NAME))}
        onEnter={ask}
        status={isBuiltIn ? 'error' : undefined}
        hint={isBuiltIn ? '这是内置版式的名称，请换一个。' : undefined}
      />
      <Button type="primary" disabled={name === '' || isBuiltIn} loading={attempt.busy} onClick={ask}>
        存为版式
      </Button>
    </div>
  )
}
