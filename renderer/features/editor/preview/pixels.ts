/** What a browser takes for a millimetre at its usual size. */
export const PIXELS_PER_MM = 96 / 25.4

/** And for a point. */
export const PIXELS_PER_POINT = 96 / 72
