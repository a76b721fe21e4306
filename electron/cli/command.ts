import type { Outcome } from './outcome.ts'

/** Where a command prints, and where relative paths start. */
export interface Terminal {
  /** Results: stdout. */
  readonly out: (text: string) => void
  /** Messages for people: stderr. */
  readonly say: (text: string) => void
  readonly workingFolder: string
  /** Resolves when the user asks the program to end (Ctrl+C, shutdown); until it is called, these end it at once. */
  readonly untilInterrupted: () => Promise<void>
}

export interface Invocation {
  readonly operands: readonly string[]
  /** The value of an option that takes one. */
  readonly value: (option: string) => string | undefined
  /** Whether an option without a value was given. */
  readonly flag: (option: string) => boolean
  /** Print one JSON document instead of lines. */
  readonly json: boolean
  /** Absolute; undefined is the program's own. */
  readonly dataFolder: string | undefined
  readonly terminal: Terminal
}

export type Run = (invocation: Invocation) => Promise<Outcome>

export interface Command {
  /** As the help prints it after the program's name. */
  readonly usage: string
  readonly summary: string
  readonly operands: { readonly min: number; readonly max: number }
  /** Options that take a value. */
  readonly values: readonly string[]
  /** Options without a value. */
  readonly flags?: readonly string[]
  /** Whether `--json` alone asks for JSON on stdout; otherwise `--json` is a file to write, or nothing. */
  readonly printsJson: boolean
  /**
   * What the command does in a data folder without a database, which it must not leave behind when it
   * fails: it only looks, it fills the folder, or it is tried elsewhere first. Left out where it leaves
   * nothing behind by itself, or is to.
   */
  readonly inNewFolder?: 'looks' | 'fills' | 'tries'
  /** Loaded on use: no command waits for the libraries of another. */
  readonly load: () => Promise<Run>
}
