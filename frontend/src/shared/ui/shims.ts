/** What browsers of about 2021 (Chrome 87, Safari 14) lack and our dependencies use. */

if (typeof Object.hasOwn !== 'function') {
  Object.hasOwn = (object: object, key: PropertyKey) =>
    Object.prototype.hasOwnProperty.call(object, key)
}

if (typeof globalThis.structuredClone !== 'function') {
  globalThis.structuredClone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
}

if (typeof Array.prototype.at !== 'function') {
  const at = function <T>(this: ArrayLike<T>, index: number): T | undefined {
    return this[index < 0 ? this.length + index : index]
  }
  for (const type of [Array, String]) {
    Object.defineProperty(type.prototype, 'at', { value: at, configurable: true, writable: true })
  }
}
