// A card for each contender: its symbol, its name, and its learning rate; at the end a list of optimizers to add.
//
// A press on a symbol shows only that contender. A press on a name opens its editor, which the page draws over the curves.
// On a phone the strip of cards first turns into the few controls that matter most.
import { Card } from "./card.js"
import { element } from "./dom.js"
import { QuickEdit } from "./quick_edit.js"
import { onPhone } from "./room.js"

export class Cards {
  // `preview` shows a rate while it moves; `act` has a function for each press: solo, edit, add, type, optimizer.
  constructor(preview, words, act) {
    Object.assign(this, { preview, words, act, cards: [], quick: null })
    this.list = element("div", { class: "dl-card-list", role: "group", "aria-label": words.contenders })
    this.add = element("select", { class: "dl-add", "aria-label": words.add, onchange: () => this.enter() })
    this.add.addEventListener("keydown", (event) => this.openList(event))
    this.list.append(this.add)
    this.root = element("div", { class: "dl-cards" }, this.list)
  }

  // At a key a closed list takes another entry at once, which would add whoever is next. It opens first.
  openList(event) {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || !(key.length === 1 || key === "Enter" || key.startsWith("Arrow"))) return
    if (!this.add.showPicker) return // an older browser opens it by itself
    event.preventDefault()
    this.add.showPicker()
  }

  // Cards that are there stay where they are, and so does the list: one of them may have the focus.
  show(race, theme, solo) {
    const others = String(this.race?.identities) !== String(race.identities)
    Object.assign(this, { race, looks: theme.looks })
    const count = race.contenders.length
    while (this.cards.length > count) this.cards.pop().leave()
    while (this.cards.length < count) {
      this.cards.push(new Card(this.cards.length, this))
      this.add.before(this.cards.at(-1).root)
    }
    this.cards.forEach((card, i) => card.show(race, theme.looks[i], solo))
    this.offer(race)
    if (others) this.closeQuick() // its number may be another contender's
    this.quick?.show(race)
  }

  offer({ optimizers, mostContenders, contenders }) {
    const full = contenders.length >= mostContenders
    this.add.disabled = full
    this.add.title = full ? this.words.full : this.words.addHelp
    const key = optimizers.map(([slug]) => slug).join()
    if (this.add.dataset.key === key) return // a list that is open stays open
    this.add.dataset.key = key
    const first = element("option", { value: "", selected: true }, this.words.add)
    this.add.replaceChildren(first, ...optimizers.map(([value, title]) => element("option", { value, translate: "no" }, title)))
  }

  enter() {
    const { value } = this.add
    this.add.value = ""
    if (value) this.act.add(value)
  }

  // A name was pressed. `keyboard` says that no pointer did it.
  open(contender, keyboard) {
    this.act.look(contender)
    if (!onPhone()) return this.act.edit(contender, keyboard)
    this.closeQuick()
    this.quick = new QuickEdit(contender, this)
    this.quick.show(this.race)
    this.list.hidden = true
    this.root.append(this.quick.root)
    this.quick.focus()
  }

  closeQuick() {
    if (!this.quick) return
    const { contender } = this.quick
    this.quick.rate.settle() // what was stepped last is not lost
    this.quick.leave()
    this.quick = null
    this.list.hidden = false
    this.cards[contender]?.name.focus({ preventScroll: true })
  }

  // The number of the contender on whose card a node is; null beside all of them.
  contenderAt(node) {
    const place = this.cards.findIndex(({ root }) => root.contains(node))
    return place < 0 ? null : place
  }

  // What has opened a contender's editor.
  opener(contender) {
    return this.quick?.more ?? this.cards[contender]?.name
  }

  leave() {
    for (const card of this.cards) card.leave()
    this.quick?.leave()
  }
}
