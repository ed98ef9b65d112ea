export { type SectionEllipse } from './ellipse.ts'
export { SECTION_VIEWS, type SectionPoint, type SectionView } from './frame.ts'
export { under, type ProfilePoint } from './profile.ts'
export {
  sectionOf,
  type Section,
  type SectionGround,
  type SectionRun,
  type SectionTube,
} from './section-of.ts'
export { otherCourses, type OtherCourse } from './other-courses.ts'
