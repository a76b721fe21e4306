import { setTimeout as pause } from 'node:timers/promises'
import type { OpenDatabase } from '../open.ts'
import { problemOf } from '../problem.ts'
import { contentsOf } from './inspect.ts'
import { copyToSecond, secondPlace, type SecondState } from './second.ts'
import { isBackedUp, keptBackups, takeBackup, type BackupReason, type KeptBackup } from './kept.ts'

const MINUTE = 60_000
/** How long the end waits for a copy to the second folder: one that is cut off is made again. */
const COPY_AT_END = 5_000
/** What was done since is undone step by step. */
const FRESH = 5 * MINUTE

export interface KeeperOptions {
  readonly now: () => Date
  /** Time from the start to the first look, milliseconds: not while the window opens. */
  readonly firstAfter?: number
  /** Time between two looks. */
  readonly every?: number
  /** Backups by the clock are at least so far apart. */
  readonly apart?: number
  /** How copies come to the second folder. */
  readonly copy?: typeof copyToSecond
}

/** Takes backups while the program runs: by the clock when something changed, and on demand. */
export interface Keeper {
  /** @returns null where none could be taken; {@link Keeper.failure} then says why */
  readonly take: (reason: BackupReason) => Promise<KeptBackup | null>
  /**
   * A backup before a large change, unless the newest one holds everything already or is some minutes
   * old: of a day three are kept, so that quick ones in a row would push out this morning's.
   */
  readonly before: () => Promise<void>
  /** How the second folder stood when a backup was last copied there. */
  readonly second: () => SecondState
  /** Looks at the second folder now and copies there what is missing. */
  readonly copySecond: () => Promise<SecondState>
  /** One Chinese sentence when the last backup failed. */
  readonly failure: () => string | null
  /** Ends the clock and waits for a backup under way, and a little for a copy of it. */
  readonly close: () => Promise<void>
}

/** Begins to look at the database by the clock; close it before the database. */
export function createKeeper(database: OpenDatabase, options: KeeperOptions): Keeper {
  const {
    now,
    firstAfter = MINUTE / 2,
    every = 10 * MINUTE,
    apart = 60 * MINUTE,
    copy = copyToSecond,
  } = options
  const { db, folder } = database
  let failure: string | null = null
  const place = secondPlace(folder)
  let second: SecondState = place === null ? { type: 'off' } : { type: 'ready', place }
  let ended = false
  const backups = turns()
  // In turns of their own: a slow stick or share holds up no backup, and no one who waits for one.
  const copies = turns()

  const attempt = async (reason: BackupReason): Promise<KeptBackup | null> => {
    try {
      const taken = await takeBackup(db, folder, reason, now())
      failure = taken === null ? failed('数据文件可能已损坏，请重新启动程序检查') : null
      return taken
    } catch (error) {
      const problem = problemOf(error, folder)
      if (problem === null) throw error
      failure = failed(problem.code === 'full' ? '磁盘空间已满，请清理磁盘' : '请检查数据文件夹所在的磁盘')
      return null
    }
  }
  const copySecond = (): Promise<SecondState> => copies.add(async () => (second = await copy(folder, now())))
  const copyQuietly = (): void => void copySecond().catch(() => undefined)
  const take = (reason: BackupReason): Promise<KeptBackup | null> => {
    const taken = backups.add(() => attempt(reason))
    void taken.then(copyQuietly, () => undefined)
    return taken
  }
  const look = async (): Promise<void> => {
    copyQuietly()
    await backups.done()
    if (ended) return
    const [newest] = keptBackups(folder)
    const isRecent = newest !== undefined && now().getTime() - newest.takenAt.getTime() < apart
    if (isRecent || contentsOf(db).lists === 0 || isBackedUp(db, folder)) return
    await take('regular')
  }
  // What a look meets is said by `failure`, or by the next call that meets it.
  const lookQuietly = (): void => void look().catch(() => undefined)
  const timers: NodeJS.Timeout[] = []
  timers.push(
    setTimeout(() => {
      lookQuietly()
      timers.push(setInterval(lookQuietly, every).unref())
    }, firstAfter).unref(),
  )
  return {
    take,
    before: async () => {
      await backups.done()
      const [newest] = keptBackups(folder)
      const age = newest === undefined ? Infinity : now().getTime() - newest.takenAt.getTime()
      const isFresh = age >= 0 && age < FRESH
      if (!isFresh && !isBackedUp(db, folder)) await take('replace')
    },
    second: () => second,
    copySecond,
    failure: () => failure,
    close: async () => {
      ended = true
      for (const timer of timers) clearInterval(timer)
      await backups.done()
      await Promise.race([copies.done(), pause(COPY_AT_END, undefined, { ref: false })])
    },
  }
}

/** Does one thing after the other. */
function turns() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    add: <T>(work: () => Promise<T>): Promise<T> => {
      const done = last.then(work)
      last = done.catch(() => undefined)
      return done
    },
    /** Resolves when what was added so far has ended, well or not. */
    done: async (): Promise<void> => void (await last),
  }
}

function failed(why: string): string {
  return `自动备份没有成功：${why}。`
}
