import { Modal, Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { ListKind } from '../../../shared/duty-list/types.ts'
import type { Layout } from '../../../shared/layout/types.ts'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YearField } from '../../ui/YearField.tsx'
import { KIND_OPTIONS } from '../kinds.ts'
import { LayoutChoice } from '../layout/LayoutChoice.tsx'

export interface NewListDialogProps {
  readonly open: boolean
  readonly busy: boolean
  readonly onCancel: () => void
  readonly onCreate: (input: CallInput<'library.create'>) => void
}

/** Asks for what an empty list starts from. */
export function NewListDialog(props: NewListDialogProps): ReactNode {
  return (
    <Modal
      open={props.open}
      title="新建清单"
      footer={null}
      onCancel={props.onCancel}
      destroyOnHidden
      width={480}
    >
      <NewListForm {...props} />
    </Modal>
  )
}

function NewListForm({ busy, onCancel, onCreate }: NewListDialogProps): ReactNode {
  const [kind, setKind] = useState<ListKind>('cooperation')
  const [office, setOffice] = useState('')
  const [year, setYear] = useState<number | null>(() => new Date().getFullYear())
  const [layout, setLayout] = useState<Layout | null>(null)
  const [incomplete, setIncomplete] = useState(false)

  const create = (): void => {
    if (office.trim() === '') setIncomplete(true)
    else
      onCreate({
        kind,
        office: office.trim(),
        year,
        ...(layout && { layout: layout as NonNullable<CallInput<'library.create'>['layout']> }),
      })
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        create()
      }}
    >
      <Field label="清单类型">
        {(id) => (
          <Select
            id={id}
            value={kind}
            onChange={(chosen) => {
              setKind(chosen)
              setLayout(null)
            }}
            options={KIND_OPTIONS}
          />
        )}
      </Field>
      <TextField
        label="镇（街道）"
        placeholder="例如 青禾镇"
        focusAtStart
        value={office}
        onChange={(text) => {
          setOffice(text)
          setIncomplete(false)
        }}
        status={incomplete ? 'error' : undefined}
        hint={incomplete ? '请填写镇（街道）的名称。' : '标题按它自动拟好，之后都可以改。'}
      />
      <YearField value={year} onChange={setYear} />
      <LayoutChoice kind={kind} value={layout} onChange={setLayout} />
      <DialogButtons busy={busy} onCancel={onCancel} submitText="新建" />
    </form>
  )
}
