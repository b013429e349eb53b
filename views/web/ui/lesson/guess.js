// What the six kinds of guess have in common.
//
// A kind has its `value`, null until there is one; `root`, what stands in the panel beside the picture, if anything;
// `layOut()`, which draws all of it after the player has been laid out; and `pointAt(theta)`, if the map is pressed.
export class Guess {
  // `view` is the lesson.
  constructor(view) {
    Object.assign(this, { view, value: null, root: null })
  }

  get lesson() {
    return this.view.race.lesson
  }

  get words() {
    return this.lesson.words
  }

  // How it is asked for.
  get spec() {
    return this.lesson.guess
  }

  get locked() {
    return this.view.locked
  }

  // What is true, once it is shown; undefined before.
  get truth() {
    return this.lesson.truth?.value
  }

  // The guesses of a class, if they are shown.
  get spread() {
    return (this.lesson.spread ?? []).filter((value) => value !== null)
  }

  // Whether no guess of a person's own is shown: before a class, or where another race is.
  get nobodys() {
    return !this.lesson.given && this.lesson.phase !== "guess"
  }

  get map() {
    return this.view.parts.grid.maps[0]
  }

  change(value) {
    if (this.locked) return
    this.value = value
    this.view.guessed()
  }

  // Over a panel of the player. What is there stays: moved, it would lose the focus and the pointer.
  over(panel, ...nodes) {
    for (const node of nodes) if (node.parentElement !== panel) panel.append(node)
  }

  pointAt() {}

  leave() {
    this.root?.remove()
  }
}
