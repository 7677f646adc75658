/** East and north in degrees. */
export type Point = readonly [longitude: number, latitude: number]

/** Semi-major axis and squared eccentricity of the Krasovsky 1940 ellipsoid, on which GCJ-02 shifts. */
const AXIS = 6378245
const ECCENTRICITY = 0.006693421622965943

const wave = (x: number, ...parts: readonly (readonly [amount: number, frequency: number])[]) =>
  parts.reduce((sum, [amount, frequency]) => sum + (amount * Math.sin(frequency * Math.PI * x) * 2) / 3, 0)

const northShift = (x: number, y: number) =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  wave(x, [20, 6], [20, 2]) +
  wave(y, [20, 1], [40, 1 / 3], [160, 1 / 12], [320, 1 / 30])

const eastShift = (x: number, y: number) =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * Math.sqrt(Math.abs(x)) +
  wave(x, [20, 6], [20, 2], [20, 1], [40, 1 / 3], [150, 1 / 12], [300, 1 / 30])

/**
 * From WGS-84, which browsers give, to GCJ-02, in which the boundaries are drawn: 300 to 600 m apart in Jiangsu.
 * The formula is the published approximation of the official shift, good to a few metres; meant for China only.
 */
export function toGcj02([longitude, latitude]: Point): Point {
  const [x, y] = [longitude - 105, latitude - 35]
  const angle = (latitude * Math.PI) / 180
  const bulge = 1 - ECCENTRICITY * Math.sin(angle) ** 2
  const metresNorth = ((AXIS * (1 - ECCENTRICITY)) / bulge ** 1.5) * (Math.PI / 180)
  const metresEast = (AXIS / Math.sqrt(bulge)) * Math.cos(angle) * (Math.PI / 180)
  return [longitude + eastShift(x, y) / metresEast, latitude + northShift(x, y) / metresNorth]
}
