import { rmSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { EMPTY_ITEM, NEW_WORK } from '../../shared/duty-list/content.ts'
import { insert, neighbour, pick, take } from './list-children.ts'
import { temporaryFolder } from './database.ts'
import { GROUP_STEPS, isGroupStep, performOnGroup } from './list-group-steps.ts'
import { applyTo, createModel, type ListModel, type Place } from './list-model.ts'
import { startService, type TestService } from './service.ts'

/** Anything a clerk does to a list, in any order. */
export const step = fc.record({
  kind: fc.constantFrom(
    'addCategory',
    'renameCategory',
    'moveCategory',
    'deleteCategory',
    'addItem',
    'addItem',
    'type',
    'type',
    'type',
    'duplicate',
    'move',
    'move',
    'deleteItem',
    ...GROUP_STEPS,
    'heading',
    'replace',
    'undo',
    'undo',
    'undo',
    'redo',
    'redo',
    'restart',
  ),
  // Mostly the same few places, so that steps meet: typing again where one has just typed.
  a: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(1_000)),
  b: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(1_000)),
  text: fc.constantFrom('', '', '防汛', '1.登记。\n2.核查。', '“引号”\u0000𠮷'),
  /** Milliseconds since the step before: about half of the typing is joined. */
  pause: fc.constantFrom(0, 0, 400, 1_500, 1_501, 60_000),
  /** Typing that is a step of its own, like a paste, or goes on with what was typed before it. */
  startsStep: fc.constantFrom(undefined, true, false),
})
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** One list in the database and in the model. */
export interface World {
  service: TestService
  readonly listId: number
  readonly model: ListModel
  time: number
}

/** A new list on a data folder of its own, at a time that only steps move on. */
export async function newWorld(): Promise<World> {
  const world: World = {
    time: 1_000_000,
    model: createModel(),
    listId: 1,
    service: startService(temporaryFolder(), { now: () => new Date(world.time) }),
  }
  await world.service.call('library.create', { kind: 'cooperation', office: '青禾镇', year: 2026 })
  world.model.present.title = ['青禾镇配合履职事项清单']
  return world
}

/**
 * Does one step in both, and expects them to be equal.
 *
 * @param run said where they are not, to find the run again
 * @returns whether the step was an edit
 */
export async function performAndCompare(world: World, each: Step, run = ''): Promise<boolean> {
  world.time += each.pause
  const edited = await perform(world, each)
  const { title, notes, categories, undo, redo } = await world.service.call('list.get', { listId: 1 })
  expect({ title, notes, categories }, run).toEqual(world.model.present)
  expect([undo !== null, redo !== null], run).toEqual([world.model.canUndo(), world.model.canRedo()])
  return edited
}

/** Ends with the world and its folder. */
export async function endWorld({ service }: World): Promise<void> {
  await service.close()
  rmSync(service.folder, { recursive: true })
}

async function perform(world: World, { kind, a, b, text, startsStep }: Step): Promise<boolean> {
  const { model, listId } = world
  const { call } = world.service
  const { categories } = model.present
  const category = pick(categories, a)
  const places: Place[] = categories.flatMap((own) => own.items.map((item) => ({ category: own, item })))
  const place = pick(places, a)
  const edit = (key: string | null, change: (list: typeof model.present) => void): void =>
    applyTo(model, { key, startsStep, at: world.time }, change)
  const find = (list: typeof model.present, id: number) => list.categories.find((own) => own.id === id)

  if (kind === 'addCategory') {
    const before = neighbour(categories, b)
    const { categoryId } = await call('category.add', { listId, name: text, before })
    edit(null, (list) => insert(list.categories, { id: categoryId, name: text, items: [] }, before))
  } else if (kind === 'heading') {
    const field = pick(['title', 'notes'] as const, a) ?? 'title'
    await call('list.updateHeading', { listId, patch: { [field]: [text] }, startsStep })
    edit(`heading ${field}`, (list) => void (list[field] = [text]))
  } else if (kind === 'undo' || kind === 'redo') {
    const { label } = await call(`list.${kind}`, { listId })
    expect(label !== null).toBe(model[kind]())
  } else if (kind === 'restart') {
    await world.service.close()
    world.service = startService(world.service.folder, { now: () => new Date(world.time) })
  } else if (category === undefined) {
    return false
  } else if (kind === 'renameCategory') {
    await call('category.rename', { categoryId: category.id, name: text, startsStep })
    edit(
      `category ${category.id}`,
      (list) => void Object.assign(find(list, category.id) ?? {}, { name: text }),
    )
  } else if (kind === 'replace') {
    await call('list.patchTexts', {
      listId,
      label: '替换',
      heading: { patch: { title: [text], notes: [text] } },
      categories: [{ categoryId: category.id, patch: { name: text } }],
      items: category.items.map(({ id }) => ({ itemId: id, patch: { remarks: text } })),
    })
    edit(null, (list) => {
      Object.assign(list, { title: [text], notes: [text] })
      Object.assign(find(list, category.id) ?? {}, { name: text })
      for (const item of find(list, category.id)?.items ?? []) Object.assign(item, { remarks: text })
    })
  } else if (kind === 'moveCategory') {
    const before = neighbour(categories, b)
    await call('category.move', { categoryId: category.id, before })
    edit(null, (list) => move(list.categories, category.id, list.categories, before))
  } else if (kind === 'deleteCategory') {
    await call('category.delete', { categoryId: category.id })
    edit(null, (list) => void take(list.categories, category.id))
  } else if (kind === 'addItem') {
    const before = neighbour(category.items, b)
    const { itemId } = await call('item.add', { categoryId: category.id, before })
    const item = { id: itemId, ...EMPTY_ITEM, ...NEW_WORK }
    edit(null, (list) => insert(find(list, category.id)?.items ?? [], item, before))
  } else if (isGroupStep(kind)) {
    return performOnGroup(
      { call, present: model.present, edit: (change) => edit(null, change) },
      { kind, a, b, text },
    )
  } else if (place === undefined) {
    return false
  } else if (kind === 'type') {
    const field = pick(['name', 'superiorDuties', 'departments'] as const, b) ?? 'name'
    const value = field === 'departments' ? text.split('\n') : text
    await call('item.update', { itemId: place.item.id, patch: { [field]: value }, startsStep })
    edit(`item ${place.item.id} ${field}`, (list) => {
      const item = find(list, place.category.id)?.items.find(({ id }) => id === place.item.id)
      Object.assign(item ?? {}, { [field]: value })
    })
  } else if (kind === 'duplicate') {
    const { itemId } = await call('item.duplicate', { itemId: place.item.id })
    edit(null, (list) => {
      const siblings = find(list, place.category.id)?.items ?? []
      siblings.splice(siblings.findIndex(({ id }) => id === place.item.id) + 1, 0, {
        ...place.item,
        id: itemId,
      })
    })
  } else if (kind === 'move') {
    const before = neighbour(category.items, b)
    await call('item.move', { itemId: place.item.id, categoryId: category.id, before })
    edit(null, (list) =>
      move(
        find(list, place.category.id)?.items ?? [],
        place.item.id,
        find(list, category.id)?.items ?? [],
        before,
      ),
    )
  } else {
    await call('item.delete', { itemId: place.item.id })
    edit(null, (list) => void take(find(list, place.category.id)?.items ?? [], place.item.id))
  }
  return !['undo', 'redo', 'restart'].includes(kind)
}

function move<T extends { id: number }>(from: T[], id: number, to: T[], before: number | null): void {
  if (before === id) return
  const child = take(from, id)
  if (child !== undefined) insert(to, child, before)
}
