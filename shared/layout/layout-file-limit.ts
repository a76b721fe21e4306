/** A layout takes some 3 kB; nothing larger is looked at. Bytes of a file, characters of its text. */
export const LARGEST_LAYOUT_FILE = 256 * 1_024

/** For a file that need not even be opened. */
export const TOO_LARGE_FOR_A_LAYOUT = '这个文件太大，不是版式文件，没有导入。'
