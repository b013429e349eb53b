// The door of a lesson's picture: what loader.js imports.
import { LessonView } from "./ui/lesson/lesson_view.js"
import { defineView } from "./ui/mount.js"

export const { show, leave } = defineView(LessonView)
