// The door of a page that holds its race in itself, and is opened without any server.
import { PageView } from "./ui/page/page_view.js"
import { openMessage, settings } from "./ui/page/pieces.js"

const view = new PageView(document.querySelector("#player"), settings)
openMessage("race").then((data) => view.update({ data }))
