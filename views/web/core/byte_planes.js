// The message of core/wire.js out of its byte planes: behind its header, first the first byte of every four, then the
// second of every four, and so on. Neighbouring numbers are alike in their first bytes, so a page is packed smaller.
export function joinPlanes(bytes) {
  const from = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const count = (bytes.length - from) / 4
  const joined = bytes.slice()
  for (let plane = 0; plane < 4; plane++) {
    for (let i = 0; i < count; i++) joined[from + 4 * i + plane] = bytes[from + plane * count + i]
  }
  return joined
}
