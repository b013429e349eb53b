// The heights of a terrain, out of what views/terrain_message.py sends: `rises` in units along each row, modulo 2^16.
const HOLE = 65535 // where the loss is not defined: the height is NaN

export function heightRows(rises, columns, low, unit) {
  return Array.from({ length: rises.length / columns }, (_, row) => {
    let above = 0
    return Float32Array.from(rises.subarray(row * columns, (row + 1) * columns), (rise) => {
      above = (above + rise) % 65536
      return above === HOLE ? NaN : low + unit * above
    })
  })
}
