import { useQuery } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { call } from '../../../api/client.ts'
import { copyText } from '../../../ui/copy-text.ts'
import { refusalOf } from './use-list-document.ts'
import type { OpenList } from './use-list-document.ts'
import { valuesAt } from './edits.ts'
import type { Edit } from './edits.ts'
import { fieldLabel, keepingBoth, keepingMine, readable, takingTheirs } from './resolve.ts'
import type { SetAside } from './saver.ts'
import { useAddAgain } from './use-add-again.ts'
import './set-aside.css'

export interface SetAsideDialogProps {
  readonly open: OpenList
  /** Shows an item that was made of what could not be saved. */
  readonly onAdded: (itemId: number) => void
  /** The text for what is deleted is not wanted any more. */
  readonly onGivenUp: () => void
}

/** Asks what becomes of typing that could not be saved because something else had changed meanwhile. */
export function SetAsideDialog(props: SetAsideDialogProps): ReactNode {
  const { saver } = props.open.document
  const { aside } = useSyncExternalStore(saver.subscribe, saver.state)
  const [first] = aside
  if (first === undefined) return null
  return first.refusal === 'conflict' ? (
    <ConflictDialog {...props} aside={first} />
  ) : (
    <GoneDialog {...props} aside={first} />
  )
}

interface AsideProps extends SetAsideDialogProps {
  readonly aside: SetAside
}

function ConflictDialog(props: AsideProps): ReactNode {
  const { open, aside } = props
  const { edit } = aside
  const now = useQuery({
    queryKey: ['set-aside', open.listId, edit],
    queryFn: async () => valuesAt(await call('list.get', { listId: open.listId }), edit),
    gcTime: 0,
    // Only what is gone is not there; a program that does not answer may do so later.
    retry: (_, error) => refusalOf(error) !== 'gone',
  })
  const theirs = now.data
  if (theirs === undefined && now.error === null) return null
  if (theirs === undefined || theirs === null) return <GoneDialog {...props} />
  const { saver, refresh } = open.document
  const end = async (...chosen: readonly Edit[]): Promise<void> => {
    saver.settle(aside, ...chosen)
    await saver.flush()
    // What is shown has the clerk's text in it all the same.
    await refresh().catch(() => undefined)
  }
  const mine = keepingMine(edit, theirs)
  const both = keepingBoth(edit, theirs)
  const fields = Object.keys(edit.patch)
  return (
    <Modal
      open
      centered
      width={820}
      closable={false}
      maskClosable={false}
      keyboard={false}
      title={`“${fields.map((field) => fieldLabel(edit, field)).join('、')}”刚在另一个窗口或程序中也改过`}
      footer={
        <div className="dialog-buttons">
          <Button onClick={() => void end(mine, takingTheirs(edit, theirs))}>用另一处的</Button>
          {both !== null && <Button onClick={() => void end(both)}>两段都留下</Button>}
          <Button type="primary" onClick={() => void end(mine)}>
            用我的
          </Button>
        </div>
      }
    >
      <p className="quiet">两边的文字都还在，请选留哪一份。选错了可以撤销。</p>
      <div className="two-texts">
        <Texts title="另一处改的" edit={edit} values={theirs} />
        <Texts title="我刚才输入的" edit={edit} values={edit.patch} />
      </div>
    </Modal>
  )
}

const GONE: Readonly<Record<Edit['target'], string>> = {
  heading: '这份清单',
  category: '这个类别',
  item: '这个事项',
}

function GoneDialog({ open, aside, onAdded, onGivenUp }: AsideProps): ReactNode {
  const { edit } = aside
  const { message } = App.useApp()
  const { saver, lastSeen, refresh } = open.document
  const { busy, addAgain } = useAddAgain(open, onAdded)
  const seen = edit.target === 'item' ? lastSeen(edit.id) : undefined
  const giveUp = async (): Promise<void> => {
    saver.settle(aside)
    await refresh(edit.target === 'heading' ? [] : [{ type: edit.target, id: edit.id }]).catch(
      () => undefined,
    )
    onGivenUp()
  }
  const copy = async (): Promise<void> => {
    const texts = Object.values(edit.patch).map(readable).join('\n')
    if (await copyText(texts)) void message.success('已复制，可以粘贴到别处。', 4)
    else void message.warning('没能复制，请在框里选中文字，按 Ctrl+C。', 6)
  }
  return (
    <Modal
      open
      centered
      width={640}
      closable={false}
      maskClosable={false}
      keyboard={false}
      title={`${GONE[edit.target]}已在另一个窗口或程序中删除`}
      footer={
        <div className="dialog-buttons">
          <Button danger onClick={() => void giveUp()}>
            不要了
          </Button>
          <Button onClick={() => void copy()}>复制这些文字</Button>
          {seen !== undefined && (
            <Button
              type="primary"
              loading={busy}
              onClick={() => void addAgain(seen, () => saver.settle(aside))}
            >
              存成新事项
            </Button>
          )}
        </div>
      }
    >
      <p className="quiet">您刚才输入的文字还在这里；别的内容都已保存。</p>
      <Texts title="我刚才输入的" edit={edit} values={edit.patch} />
    </Modal>
  )
}

function Texts(props: {
  readonly title: string
  readonly edit: Edit
  readonly values: Readonly<Record<string, unknown>>
}): ReactNode {
  const fields = Object.keys(props.edit.patch)
  return (
    <section className="one-text" aria-label={props.title}>
      <h3>{props.title}</h3>
      {fields.map((field) => (
        <div key={field}>
          {fields.length > 1 && <div className="quiet">{fieldLabel(props.edit, field)}</div>}
          {/* A long text is scrolled by keys; and the next key of the typing, with the cursor here, presses no button. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0}>{readable(props.values[field])}</pre>
        </div>
      ))}
    </section>
  )
}
