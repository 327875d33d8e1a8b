import type { Area } from "../domain/place.ts";

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance. Areas are coarse (about 11 km), so is this. */
export function distanceKm(a: Area, b: Area): number {
  const [latA, latB] = [radians(a.latitude), radians(b.latitude)];
  const halfLat = Math.sin((latB - latA) / 2);
  const halfLon = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord = halfLat * halfLat + Math.cos(latA) * Math.cos(latB) * halfLon * halfLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
