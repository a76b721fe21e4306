import type { CallInput, CallName, CallOutput } from '../../../../shared/contract/contract.ts'
import type { Saved } from '../../../../shared/contract/schemas.ts'
import { changeOf } from '../../../../shared/text-change.ts'
import type { Edit, ItemPatch } from './edits.ts'

type Call = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>

/** The call that writes one edit. */
export type TypingRequest = CallInput<'typing.save'>['edits'][number]

/** From so many characters on, before and after together, only what was typed in a text is sent. */
const LONG = 2_000

const LONG_FIELDS = ['superiorDuties', 'support', 'cooperationDuties', 'remarks', 'internalNote'] as const

/** What is sent to write an edit: small, however long its text, so that it can go while the window closes. */
export function requestOf(listId: number, edit: Edit): TypingRequest {
  const { startsStep = false } = edit
  switch (edit.target) {
    case 'heading': {
      const { patch, base } = edit
      return { call: 'list.updateHeading', input: { listId, patch, ...(base && { base }), startsStep } }
    }
    case 'category': {
      const { patch, base } = edit
      const input = { categoryId: edit.id, name: patch.name, ...(base && { base: base.name }), startsStep }
      return { call: 'category.rename', input }
    }
    case 'item':
      return {
        call: 'item.update',
        input: { itemId: edit.id, ...inPieces(edit.patch, edit.base), startsStep },
      }
  }
}

type Pieces = Pick<CallInput<'item.update'>, 'patch' | 'base' | 'changes'>

/** An item's patch, with the changes of its long texts in their place. */
function inPieces(patch: ItemPatch, base: ItemPatch | undefined): Pieces {
  if (base === undefined) return { patch }
  const [short, shortBase] = [{ ...patch }, { ...base }]
  const changes: NonNullable<Pieces['changes']> = {}
  for (const field of LONG_FIELDS) {
    const [was, is] = [base[field], patch[field]]
    if (was === undefined || is === undefined || was.length + is.length < LONG) continue
    changes[field] = changeOf(was, is)
    delete short[field]
    delete shortBase[field]
  }
  return Object.keys(changes).length === 0 ? { patch, base } : { patch: short, base: shortBase, changes }
}

/** Writes one edit. */
export function send(call: Call, request: TypingRequest): Promise<Saved> {
  switch (request.call) {
    case 'list.updateHeading':
      return call(request.call, request.input)
    case 'category.rename':
      return call(request.call, request.input)
    case 'item.update':
      return call(request.call, request.input)
  }
}
