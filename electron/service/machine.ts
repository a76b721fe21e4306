/** What only a program with windows of its own can do; a carrier without it leaves it out. */
export interface Machine {
  /** Asks for a folder with the system's dialog; null when the user thought better of it. */
  readonly chooseFolder?: () => Promise<string | null>
  /** The file that the system asked the program to open, once; null when there is none. */
  readonly openedFile?: () => { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null
}
