/** What a browser takes for a millimetre at its usual size. */
export const PIXELS_PER_MM = 96 / 25.4
