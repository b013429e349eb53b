// A training is kept at some of its steps, the frames: which of them a time lies between, and which part of the steps each
// stands for.

// The last frame at or before a time, the one after it, and how far the time is on the way between them, 0 to 1.
export function frameAt(frames, time) {
  let low = 0
  let high = frames.length - 1
  if (time >= frames[high]) return { before: high, after: high, part: 0 }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (frames[middle] <= time) low = middle
    else high = middle
  }
  return { before: low, after: high, part: Math.max(time - frames[low], 0) / (frames[high] - frames[low]) }
}

// Where the frames' cells begin on an axis of steps, and where the last one ends: halfway between two of them.
export function cellEdges(frames) {
  const last = frames.length - 1
  const between = Array.from({ length: last }, (_, k) => (frames[k] + frames[k + 1]) / 2)
  return [frames[0], ...between, last ? frames[last] : frames[0] + 1]
}

// Frames of bytes, each but the first sent as what it adds to the one before, modulo 256; summed where they stand.
export function summed(bytes, runs, frames) {
  const cells = bytes.length / (runs * frames)
  for (let k = 0; k < bytes.length; k++) if (Math.floor(k / cells) % frames) bytes[k] += bytes[k - cells]
  return bytes
}
