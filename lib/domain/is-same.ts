/** Whether two values of plain data hold the same, however deep; columns of numbers by their bytes. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  if (ArrayBuffer.isView(a) || ArrayBuffer.isView(b)) {
    return ArrayBuffer.isView(a) && ArrayBuffer.isView(b) && isSameColumn(a, b);
  }
  const fields = Object.keys(a);
  if (fields.length !== Object.keys(b).length) return false;
  return fields.every((field) => Object.hasOwn(b, field) && isSame(a[field], b[field]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isSameColumn(a: ArrayBufferView, b: ArrayBufferView): boolean {
  if (a.constructor.name !== b.constructor.name || a.byteLength !== b.byteLength) return false;
  const [one, other] = [bytesOf(a), bytesOf(b)];
  return one.every((byte, index) => byte === other[index]);
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
