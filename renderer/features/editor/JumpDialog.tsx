import { Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { PlacedItem } from './selection.ts'

export interface JumpDialogProps {
  readonly shown: boolean
  readonly items: readonly PlacedItem[]
  readonly onClose: () => void
  /** It is out of sight, and the focus is free. */
  readonly onClosed: () => void
  readonly onJump: (itemId: number) => void
}

/** Goes to an item by its number. */
export function JumpDialog(props: JumpDialogProps): ReactNode {
  return (
    <Modal
      open={props.shown}
      title="转到第几项"
      footer={null}
      width={360}
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: false }}
      afterClose={props.onClosed}
      onCancel={props.onClose}
    >
      <JumpForm {...props} />
    </Modal>
  )
}

function JumpForm({ items, onClose, onJump }: JumpDialogProps): ReactNode {
  const [text, setText] = useState('')
  const target = items[Number(text.trim().normalize('NFKC')) - 1]
  const wrong = text.trim() !== '' && target === undefined
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (target !== undefined) onJump(target.item.id)
      }}
    >
      <TextField
        label="序号"
        numeric
        focusAtStart
        value={text}
        onChange={setText}
        status={wrong ? 'error' : undefined}
        hint={hint(target, items.length)}
      />
      <DialogButtons submitText="转到" busy={false} onCancel={onClose} />
    </form>
  )
}

function hint(target: PlacedItem | undefined, count: number): string {
  if (target === undefined) return `1 到 ${count}`
  return target.item.name === '' ? '未填写名称' : target.item.name
}
