// The parts of the player on a page that holds its race, and where each stands (as in ui/player_parts.js).
import { Controls } from "../controls.js"
import { Counter } from "../counter.js"
import { element } from "../dom.js"
import { Hover } from "../hover.js"
import { Inside } from "../inside.js"
import { MapGrid } from "../map_grid.js"
import { MapKey } from "../map_key.js"
import { ProjectorBar } from "../projector_bar.js"
import { ResultsTable } from "../results_table.js"
import { Segments } from "../segments.js"
import { SettingsButton } from "../settings_button.js"
import { ShowMenu } from "../show_menu.js"
import { SidePanel } from "../side_panel.js"
import { Names } from "./names.js"
import { PageMenu } from "./page_menu.js"

export function buildPage(player, words) {
  const choose = (change) => player.choose(change)
  const views = [["overlay", words.overlay], ["sideBySide", words.sideBySide], ["surface", words.surface]]
  const inside = new Inside(() => player.layOut(), () => choose({ solo: null }), () => player.solo !== null)
  const alone = (contender) => choose({ solo: player.solo === contender ? null : contender })
  const parts = {
    cards: new Names(words, alone),
    counter: new Counter(),
    grid: new MapGrid(null),
    inside,
    side: new SidePanel(words, choose, inside),
    views: new Segments(words.view, views, player.view, (view) => choose({ view })),
    show: new ShowMenu(words, player, choose),
    more: new PageMenu(words, player),
    line: new SettingsButton(words),
    projector: new ProjectorBar(words, choose, () => player.send("projector", false)),
    sentence: element("span"),
    key: new MapKey(),
    controls: new Controls(player.clock, words),
    results: new ResultsTable(),
  }
  parts.printed = element("div", { class: "dl-printed", translate: "no" }, element("h2"), element("p"))
  const bar = element("div", { class: "dl-bar" }, parts.views.root, parts.show.root, parts.more.root)
  const sentence = element("p", { class: "dl-sentence" }, parts.sentence)
  const { cards, grid, key, controls, side } = parts
  const stage = element("div", { class: "dl-stage" }, cards.root, sentence, grid.root, inside.place, key.root, controls.root, side.root)
  parts.hover = new Hover(stage, () => [...grid.panels, ...side.curves], (contender) => inside.pointAt(contender))
  parts.root = element(
    "section",
    { class: "dl-player", "aria-label": words.player },
    ...[parts.printed, parts.projector.root, parts.line.root, bar, stage, parts.results.readout, parts.results.root],
  )
  return parts
}
