/** What a column of numbers can be, by its tag (RFC 8746). */
export const numericArrays = [
  [64, Uint8Array],
  [69, Uint16Array],
  [70, Uint32Array],
  [72, Int8Array],
  [77, Int16Array],
  [78, Int32Array],
  [85, Float32Array],
  [86, Float64Array],
] as const;
