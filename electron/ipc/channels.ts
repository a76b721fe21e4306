/** Every IPC channel there is; all of them are asked by the preload and answered by the main process. */
export const CHANNELS = {
  call: 'call',
  saveFile: 'file:save',
  saveFolder: 'folder:save',
  openFile: 'file:open',
  showInFolder: 'file:show',
  print: 'print',
} as const

/** What the main process tells a page, without any content: the page then asks. */
export const EVENTS = { fileOpened: 'file:opened' } as const

export type Channel = (typeof CHANNELS)[keyof typeof CHANNELS]
