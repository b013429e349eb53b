// The parts of the player and where each stands, before any race is in them.
import { Cards } from "./cards.js"
import { Controls } from "./controls.js"
import { Counter } from "./counter.js"
import { element } from "./dom.js"
import { Hover } from "./hover.js"
import { Inside } from "./inside.js"
import { MapGrid } from "./map_grid.js"
import { MapKey } from "./map_key.js"
import { MoreMenu } from "./more_menu.js"
import { ProjectorBar } from "./projector_bar.js"
import { ResultsTable } from "./results_table.js"
import { Segments } from "./segments.js"
import { SettingsButton } from "./settings_button.js"
import { ShareMenu } from "./share_menu.js"
import { ShowMenu } from "./show_menu.js"
import { SidePanel } from "./side_panel.js"

export function buildParts(player, words) {
  const choose = (change) => player.choose(change)
  const views = [["overlay", words.overlay], ["sideBySide", words.sideBySide], ["surface", words.surface]]
  const inside = new Inside(() => player.layOut(), () => choose({ solo: null }), () => player.solo !== null)
  const parts = {
    cards: new Cards(player.preview, words, actions(player)),
    counter: new Counter(),
    grid: new MapGrid(player.preview),
    inside,
    side: new SidePanel(words, choose, inside),
    views: new Segments(words.view, views, player.view, (view) => choose({ view })),
    show: new ShowMenu(words, player, choose),
    share: new ShareMenu(words, player.race.formats, () => player.picture(), (text) => player.send("open", text), () => player.race.title),
    more: new MoreMenu(words, (name, value, byKeys) => player.ask(name, value, byKeys)),
    line: new SettingsButton(words),
    projector: new ProjectorBar(words, choose, () => player.send("projector", false)),
    sentence: element("span"),
    key: new MapKey(),
    controls: new Controls(player.clock, words),
    results: new ResultsTable(),
  }
  parts.printed = element("div", { class: "dl-printed", translate: "no" }, element("h2"), element("p"))
  const bar = element("div", { class: "dl-bar" }, parts.views.root, parts.show.root, parts.share.root, parts.more.root)
  // In the order in which they are read; player.css says where each of them stands.
  const sentence = element("p", { class: "dl-sentence" }, parts.sentence)
  const { cards, grid, key, controls, side } = parts
  const stage = element("div", { class: "dl-stage" }, cards.root, sentence, grid.root, inside.place, key.root, controls.root, side.root)
  parts.hover = new Hover(stage, () => [...parts.grid.panels, ...parts.side.curves], (contender) => inside.pointAt(contender))
  cards.root.addEventListener("pointerover", ({ target }) => inside.pointAt(cards.contenderAt(target)))
  cards.root.addEventListener("pointerleave", () => inside.pointAt(null))
  parts.root = element(
    "section",
    { class: "dl-player", "aria-label": words.player },
    ...[parts.printed, parts.projector.root, parts.line.root, bar, stage, parts.results.readout, parts.results.root],
  )
  return parts
}

// What a press on a card does.
function actions(player) {
  return {
    solo: (contender) => player.choose({ solo: player.solo === contender ? null : contender }),
    look: (contender) => player.parts.inside.lookToo(contender),
    edit: (contender, keyboard) => player.edit(contender, keyboard),
    add: (optimizer) => player.send("add", optimizer),
    type: (contender, text) => player.send("typed", [player.race.identities[contender], text]),
    optimizer: (contender, optimizer) => player.send("optimizer", [player.race.identities[contender], optimizer]),
  }
}

// Which choices there are now, and what is chosen.
export function markChoices(parts, player) {
  const { race, theme, view, arrows } = player
  parts.sentence.textContent = race.sentence
  parts.views.offer(player.views)
  parts.views.mark(view)
  parts.show.mark(player)
  parts.projector.show(race, player.curves)
  parts.key.show(race, theme, arrows, view)
}

// What a printed page says in place of the controls: the landscape, and the race as one string.
export function nameForPaper({ printed }, { title, address }) {
  const [name, whole] = printed.children
  name.textContent = title
  whole.textContent = address
}
