// The keys of a map on which a start is dragged: arrows move it, with Shift farther, Enter lets it go, Escape puts it back.
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] }
const FAST = 10 // steps with the shift key

// `receiver` is what receives the start; `shift` hears how many steps it goes across and up.
export function pressOnMap(event, receiver, shift) {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === "Enter") return receiver.dropStart()
  if (event.key === "Escape") return receiver.cancel()
  const by = KEYS[event.key]
  if (!by) return
  event.preventDefault()
  shift(by.map((steps) => (event.shiftKey ? FAST : 1) * steps))
}
