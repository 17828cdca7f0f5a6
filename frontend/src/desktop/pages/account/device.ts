/** A device's browser and system in words, from its user agent. */

const browsers: [RegExp, string][] = [
  [/MicroMessenger/, '\u5fae\u4fe1'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** `Chrome · Windows`; null when nothing is recognised. */
export function deviceName(userAgent: string | null): string | null {
  if (!userAgent) return null
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1]
  const names = [find(browsers), find(systems)].filter(Boolean)
  return names.length > 0 ? names.join(' · ') : null
}
