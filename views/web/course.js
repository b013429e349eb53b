// The door of the list of lessons: what loader.js imports.
import { CourseView } from "./ui/course_view.js"
import { defineView } from "./ui/mount.js"

export const { show, leave } = defineView(CourseView)
