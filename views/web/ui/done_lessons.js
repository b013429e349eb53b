// Which lessons were seen to their end in this browser. Nobody else is told.
const KEY = "descent-lab-lessons"

// A set of slugs. Where a browser keeps nothing it is empty.
export function doneLessons() {
  try {
    return new Set(JSON.parse(localStorage.getItem(KEY) ?? "[]"))
  } catch {
    return new Set()
  }
}

export function markDone(slug) {
  try {
    localStorage.setItem(KEY, JSON.stringify([...doneLessons().add(slug)]))
  } catch {
    // A browser that keeps nothing shows no marks.
  }
}
