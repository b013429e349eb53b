// A file that the server makes while we wait (routes/making.py): percentages first, a byte each, and after a mark the file.
const FILE_FOLLOWS = 255

// Reads chunks of bytes as they come, from an iterable that may be asynchronous. `tell` hears each new percentage.
// Returns the pieces of the file; null where the stream ends before it.
export async function readFile(chunks, tell) {
  let pieces = null
  for await (const chunk of chunks) {
    if (pieces) {
      pieces.push(chunk)
      continue
    }
    const mark = chunk.indexOf(FILE_FOLLOWS)
    const percentages = mark < 0 ? chunk : chunk.subarray(0, mark)
    if (percentages.length) tell(percentages.at(-1))
    if (mark >= 0) pieces = [chunk.subarray(mark + 1)]
  }
  return pieces
}
