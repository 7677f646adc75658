import type { PositionPlace } from '../../../../shared/place/boundary/find-position.ts'

/** Milliseconds that a telephone may take to find itself. */
const PATIENCE = 15_000

/**
 * Where the telephone is, compared with the boundaries here; nothing of it leaves the telephone. `denied` when it
 * may not, `unknown` when it cannot.
 */
export async function askPosition(): Promise<PositionPlace | 'denied' | 'unknown'> {
  if (!('geolocation' in navigator)) return 'unknown'
  const [{ findPosition }, position] = await Promise.all([
    import('../../../../shared/place/boundary/find-position.ts'),
    currentPosition(),
  ])
  if (typeof position === 'string') return position
  const { latitude, longitude, accuracy } = position.coords
  return findPosition({ latitude, longitude, accuracy })
}

function currentPosition(): Promise<GeolocationPosition | 'denied' | 'unknown'> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      resolve,
      (fault) => resolve(fault.code === fault.PERMISSION_DENIED ? 'denied' : 'unknown'),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 },
    )
  })
}
