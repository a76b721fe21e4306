import { useQuery } from '@tanstack/react-query'
import { App, Button, Empty, Modal, Select, Spin } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { call } from '../../../api/client.ts'
import { goTo } from '../../../app/route.ts'
import type { StoredList } from '../../../../shared/contract/schemas.ts'
import { DialogButtons } from '../../../ui/DialogButtons.tsx'
import { errorMessage } from '../../../ui/error-message.ts'
import { Field } from '../../../ui/Field.tsx'
import { notSavedText } from '../../../ui/not-saved.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { useAttempt } from '../../../ui/use-attempt.ts'
import { listTitle } from '../../kinds.ts'
import { useLibrary } from '../../library/library-queries.ts'
import { focusOutlineIfLost } from '../outline/focus-outline.ts'
import type { PlacedItem } from '../selection.ts'
import { copyWarnings, proposedCategory } from './copy-target.ts'

export interface CopyDialogProps {
  readonly shown: boolean
  readonly list: StoredList
  /** What is copied, in printed order. */
  readonly items: readonly PlacedItem[]
  /** Saves what was typed; false when it could not be saved. */
  readonly beforeCopy: () => Promise<boolean>
  readonly onClose: () => void
}

/** Copies items into another list. */
export function CopyDialog(props: CopyDialogProps): ReactNode {
  return (
    <Modal
      open={props.shown}
      title={`复制 ${props.items.length} 个事项到别的清单`}
      footer={null}
      width={520}
      destroyOnHidden
      // What called it is gone: a menu, or a button that the marks brought.
      focusable={{ focusTriggerAfterClose: false }}
      afterClose={focusOutlineIfLost}
      onCancel={props.onClose}
    >
      <CopyForm {...props} />
    </Modal>
  )
}

function CopyForm(props: CopyDialogProps): ReactNode {
  const { list, items, onClose } = props
  const { data: lists, error } = useLibrary()
  const others = lists?.filter(({ id }) => id !== list.id)
  const [chosen, setChosen] = useState<number | null>(null)
  const target = useTarget(chosen ?? others?.[0]?.id)
  const problem = error ?? target.error
  if (problem !== null) return <Empty description={errorMessage(problem)} />
  if (others === undefined) return <Spin className="waiting" aria-label="正在读取清单" />
  if (others.length === 0)
    return <Empty description="还没有别的清单。请先在清单库新建或导入一份，再来复制。" />
  return (
    <div className="form">
      <p className="copied-items">
        {items
          .slice(0, 3)
          .map(({ item, number }) => `${number}. ${item.name === '' ? '未填写名称' : item.name}`)
          .join('；')}
        {items.length > 3 && ` 等 ${items.length} 个事项`}
      </p>
      <Field label="复制到哪份清单">
        {(id) => (
          <Select
            id={id}
            value={chosen ?? others[0]?.id ?? null}
            onChange={setChosen}
            showSearch={{ optionFilterProp: 'label' }}
            options={others.map((other) => ({
              value: other.id,
              label: listTitle(other) + (other.year === null ? '' : `（${other.year} 年）`),
            }))}
          />
        )}
      </Field>
      {target.list === undefined ? (
        <Spin aria-label="正在读取那份清单的类别" />
      ) : (
        <CategoryForm key={target.list.id} {...props} target={target.list} onCancel={onClose} />
      )}
    </div>
  )
}

const NEW = 'new'

function CategoryForm(
  props: CopyDialogProps & { readonly target: StoredList; readonly onCancel: () => void },
): ReactNode {
  const { items, target, beforeCopy, onClose } = props
  const { message } = App.useApp()
  const attempt = useAttempt()
  const [category, setCategory] = useState<number | typeof NEW>(() => proposedCategory(items, target) ?? NEW)
  const [name, setName] = useState(items[0]?.category.name ?? '')
  const into = target.categories.find(({ id }) => id === category)

  const copy = (): Promise<void> =>
    attempt.run(async () => {
      if (!(await beforeCopy())) {
        void message.error(notSavedText('复制'), 8)
        return
      }
      const copied = await call('items.copyTo', {
        itemIds: items.map(({ item }) => item.id),
        target:
          category === NEW
            ? { listId: target.id, newCategory: name.trim() }
            : { categoryId: category, before: null },
      })
      onClose()
      const itemId = copied.itemIds[0] ?? null
      void message.open({
        type: 'success',
        duration: 10,
        content: (
          <span>
            已把 {copied.itemIds.length} 个事项复制到“{listTitle(target)}”的“{into?.name ?? name.trim()}
            ”，可以在那份清单里撤销
            <Button
              type="link"
              size="small"
              onClick={() => goTo({ screen: 'list', listId: copied.listId, itemId })}
            >
              打开那份清单
            </Button>
          </span>
        ),
      })
    })

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void copy()
      }}
    >
      <Field label="放在哪个类别的末尾">
        {(id) => (
          <Select
            id={id}
            value={category}
            onChange={setCategory}
            options={[
              ...target.categories.map((each) => ({ value: each.id, label: each.name || '未命名类别' })),
              { value: NEW, label: '新类别…' },
            ]}
          />
        )}
      </Field>
      {category === NEW && <TextField label="新类别的名称" value={name} onChange={setName} />}
      {copyWarnings(items, target).map((warning) => (
        <p className="field-hint" key={warning}>
          {warning}
        </p>
      ))}
      <DialogButtons submitText="复制" busy={attempt.busy} onCancel={props.onCancel} />
    </form>
  )
}

function useTarget(listId: number | undefined): { list: StoredList | undefined; error: Error | null } {
  const { data, error } = useQuery({
    queryKey: ['copy-target', listId],
    queryFn: () =>
      listId === undefined ? Promise.reject(new Error('no list')) : call('list.get', { listId }),
    enabled: listId !== undefined,
    gcTime: 0,
    staleTime: 0,
  })
  return { list: data, error }
}
