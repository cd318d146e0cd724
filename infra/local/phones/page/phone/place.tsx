import { PinIcon } from './icons.tsx'

/** A place on the map. */
export function Place({ latitude, longitude }: { latitude: number; longitude: number }) {
  return (
    <a
      class="map"
      href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`}
      target="_blank"
      rel="noreferrer noopener"
      aria-label={`${latitude}, ${longitude}`}
    >
      <PinIcon />
    </a>
  )
}
