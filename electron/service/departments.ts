import type { CallError } from '../../shared/contract/errors.ts'
import { directoryProblem } from '../../shared/directory/entries.ts'
import { fail, ok } from '../../shared/result.ts'
import { itemsNaming, namesInLists } from '../database/departments.ts'
import {
  chooseCounty,
  directorySizes,
  directoryState,
  markStep,
  redoStep,
  undoStep,
  writeDirectory,
} from '../database/directory.ts'
import type { ChangedList, DirectoryStep } from '../database/directory.ts'
import { listRow } from '../database/lists.ts'
import { reading, writing } from '../database/sql.ts'
import { redo, redoEdit, undo, undoEdit } from '../database/undo.ts'
import { listsOf, placedLists } from './counties.ts'
import { CHANGED_DIRECTORY, CHANGED_LISTS, NO_ITEM, NO_LIST } from './errors.ts'
import type { Answer, HandlersOf, Input, ServiceContext } from './handler.ts'
import { MANY_ITEMS } from './list.ts'
import { patchItem } from './patches.ts'
import { save } from './saving.ts'

/** The directories of departments, one a county. */
export function departmentHandlers(context: ServiceContext): HandlersOf<'departments'> {
  const { db } = context.database
  return {
    'departments.counties': () => reading(db, () => ok(counties(context))),
    'departments.directory': (input) => reading(db, () => directory(context, input)),
    'departments.save': async (input) => {
      const problem = directoryProblem(input.entries)
      if (problem !== null) return fail({ code: 'bad-input', message: `${problem}没有保存，请改正后重试。` })
      const items = input.lists.reduce((sum, { patches }) => sum + patches.length, 0)
      if (items >= MANY_ITEMS) await context.keeper.before()
      return saveDirectory(context, input)
    },
    'departments.undo': ({ county }) => replay(context, county, 'undo'),
    'departments.redo': ({ county }) => replay(context, county, 'redo'),
    'departments.items': ({ county, names }) =>
      reading(db, () => {
        const lists = listsOf(placedLists(db), county).map(({ summary }) => summary.id)
        return ok(itemsNaming(db, lists, names))
      }),
    'departments.chooseCounty': ({ listId, county }) =>
      writing(db, () => {
        if (listRow(db, listId) === undefined) return fail(NO_LIST)
        chooseCounty(db, listId, county?.trim() ?? null)
        return ok({})
      }),
  }
}

type Counties = Extract<Answer<'departments.counties'>, { ok: true }>['value']

function counties({ database: { db } }: ServiceContext): Counties {
  const sizes = directorySizes(db)
  const lists = Map.groupBy(placedLists(db), ({ county }) => county.full)
  const names = new Set([...lists.keys(), ...sizes.keys()])
  return [...names]
    .map((county) => ({
      county,
      entries: sizes.get(county) ?? 0,
      lists: (lists.get(county) ?? []).map(({ summary, chosen }) => ({
        listId: summary.id,
        kind: summary.kind,
        title: summary.title,
        office: summary.office,
        year: summary.year,
        chosen,
      })),
    }))
    .filter(({ entries, lists: own }) => entries > 0 || own.length > 0)
    .toSorted((a, b) => b.lists.length - a.lists.length || a.county.localeCompare(b.county, 'zh'))
}

function directory(
  { database: { db } }: ServiceContext,
  input: Input<'departments.directory'>,
): Answer<'departments.directory'> {
  const placed = placedLists(db)
  const own = 'listId' in input ? placed.find(({ summary }) => summary.id === input.listId) : undefined
  if ('listId' in input && own === undefined) return fail(NO_LIST)
  const county = 'county' in input ? input.county : (own?.county.full ?? '')
  // A list of no known county (a new one) is offered the names of all lists.
  const lists = 'listId' in input && county === '' ? placed : listsOf(placed, county)
  const { id, entries } = directoryState(db, county)
  return ok({
    county,
    city: lists.find((list) => list.county.city !== '')?.county.city ?? '',
    entries: entries.map(({ name, shortNames, formerNames }) => ({
      name,
      shortNames: [...shortNames],
      formerNames: [...formerNames],
    })),
    used: namesInLists(
      db,
      lists.map(({ summary }) => summary.id),
    ).map(({ name, items }) => ({ name, items })),
    state: id,
    undo: undoStep(db, county)?.label ?? null,
    redo: redoStep(db, county)?.label ?? null,
  })
}

/** Thrown to roll back all lists when one can't be changed. */
class RefusedList extends Error {
  override readonly name = 'RefusedList'
  readonly refusal: CallError
  constructor(refusal: CallError) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Writes the directory and all lists, or nothing. */
function saveDirectory(
  context: ServiceContext,
  input: Input<'departments.save'>,
): Answer<'departments.save'> {
  const { county, state, label, entries } = input
  const { db } = context.database
  try {
    return writing(db, () => {
      if (directoryState(db, county).id !== state) return fail(CHANGED_DIRECTORY)
      const lists = input.lists.flatMap(({ listId, revision, patches }): ChangedList[] => {
        const before = undoEdit(db, listId)
        const saved = save(context, () => {
          const row = listRow(db, listId)
          if (row === undefined) return fail(NO_LIST)
          if (row.revision !== revision) return fail(CHANGED_LISTS)
          const write = () => (patches.every((patch) => patchItem(db, listId, patch)) ? {} : null)
          return ok({ listId, label, refusal: NO_ITEM, write })
        })
        if (!saved.ok) throw new RefusedList(saved.error)
        const editId = undoEdit(db, listId)
        // A list that stays as it is has no step here: undo would take back the one before.
        return editId === null || editId === before ? [] : [{ listId, editId }]
      })
      writeDirectory(db, { county, label, entries, lists, at: context.now() })
      return ok({})
    })
  } catch (error) {
    if (error instanceof RefusedList) return fail(error.refusal)
    throw error
  }
}

const REPLAYS = {
  undo: { stepOf: undoStep, nextEdit: undoEdit, replayList: undo },
  redo: { stepOf: redoStep, nextEdit: redoEdit, replayList: redo },
} as const

/**
 * Takes the last step back, or does it again, with the lists that changed along with it: a list that
 * was changed since keeps its state, for its next step would be another one. One whose later changes
 * were all taken back is as it was, and goes along.
 */
function replay(
  { database: { db }, now }: ServiceContext,
  county: string,
  direction: keyof typeof REPLAYS,
): Answer<'departments.undo'> {
  const { stepOf, nextEdit, replayList } = REPLAYS[direction]
  return writing(db, () => {
    const step: DirectoryStep | undefined = stepOf(db, county)
    if (step === undefined) return ok({ label: null, left: [] })
    const left: string[] = []
    const lists = step.lists.filter(({ listId, editId }) => {
      const row = listRow(db, listId)
      if (row === undefined) return false
      if (nextEdit(db, listId) === editId) {
        replayList(db, listId, now())
        return true
      }
      left.push((JSON.parse(row.title) as string[]).join(''))
      return false
    })
    markStep(db, step.id, direction === 'undo', lists)
    return ok({ label: step.label, left })
  })
}
