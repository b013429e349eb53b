// Reads the message of views/wire.py: [u32 header length][JSON header][numbers ...].
const TYPES = { float32: Float32Array, uint8: Uint8Array, int8: Int8Array, uint16: Uint16Array }

export function decode(bytes) {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)))
  const numbers = bytes.slice(4 + length).buffer
  const [arrays, shapes] = [{}, {}]
  for (const { name, type, shape, offset } of header.arrays) {
    shapes[name] = shape
    arrays[name] = new TYPES[type](numbers, offset, shape.reduce((a, b) => a * b, 1))
  }
  return { ...header, arrays, shapes }
}
