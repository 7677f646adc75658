/** Largest picture that is taken, in megabytes, before it is made again. */
export const PHOTO_MEGABYTES = 30

/** Longest side of the picture that is sent, in pixels. */
export const PHOTO_SIDE = 2560
